import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export interface Editor {
  set(code: string): void;
  destroy(): void;
}

/** Puts an editor in the place of a text area. Tab leaves it, so that the keyboard goes on. */
export function openEditor(
  parent: HTMLElement,
  {
    code,
    label,
    changed,
    run,
  }: { code: string; label: string; changed: (code: string) => void; run: () => void },
): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: code,
      extensions: [
        keymap.of([{ key: "Mod-Enter", run: () => runNow(run) }]),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        javascript({ typescript: true }),
        syntaxHighlighting(STYLE),
        EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    set: (text) => {
      if (view.state.doc.toString() === text) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    destroy: () => view.destroy(),
  };
}

/** The key is used up. */
function runNow(run: () => void): boolean {
  run();
  return true;
}

const STYLE = HighlightStyle.define([
  { tag: [tags.keyword, tags.moduleKeyword, tags.controlKeyword], color: "var(--play-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--play-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--play-number)" },
  { tag: tags.comment, color: "var(--play-comment)" },
]);
