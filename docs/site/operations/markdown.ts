import type { Bilingual, Field, OperationPage } from "@centime/contract/pages";
import type { Language } from "../.vitepress/contents.ts";
import { failureRows } from "./failures.ts";
import { formatIn, LABELS } from "./labels.ts";
import { resourceAnchor, resourceName } from "./resources.ts";

/** What a page has beside the facts of its operation. */
export interface Beside {
  readonly example: string;
  /** What the sandbox models, by how sure it is. */
  readonly modelled: readonly (readonly [confidence: string, text: Bilingual])[];
  /** The other operations of the resource. */
  readonly siblings: readonly OperationPage[];
}

/** Longer tables are folded. */
const MOST_ROWS = 12;

/** The page of an operation in Markdown. */
export function operationMarkdown(page: OperationPage, beside: Beside, language: Language): string {
  const labels = LABELS[language];
  const writer = writerOf(language);
  return [
    `# ${page.name}`,
    page.summary[language],
    ...page.notes.map((note) => writer.linked(note[language])),
    ...writer.glance(page),
    `## ${labels.example}`,
    `\`\`\`ts\n${beside.example.trim()}\n\`\`\``,
    `[${labels.open}](${writer.root}/playground?operation=${page.name}){.open}`,
    labels.exampleNote,
    `## ${labels.call}`,
    `\`\`\`ts\n${page.call}\n\`\`\``,
    labels.callNote(page.name, page.file),
    ...writer.parameters(page),
    ...writer.response(page),
    ...writer.filters(page),
    `## ${labels.failures} {#failures}`,
    table(labels.failureHeads, failureRows(page, language)),
    ...writer.sandbox(beside.modelled),
    ...writer.corrections(page),
    ...writer.siblings(beside.siblings),
  ].join("\n\n");
}

function writerOf(language: Language) {
  const labels = LABELS[language];
  const colon = language === "fr" ? " :" : ":";
  const root = language === "en" ? "" : `/${language}`;

  const linkTo = (name: string) => `[\`${name}\`](${root}/operations/${name})`;

  /** A text of the docstrings: its links lead to pages. */
  const linked = (text: string): string =>
    text.replace(/\{@link (\w+)\}/g, (_, name: string) => linkTo(name));

  function glance(page: OperationPage): string[] {
    const because = page.because?.[language] ?? labels.read;
    const scopes = page.scopes.map((scope) => `\`${scope}\``).join(` ${labels.oneOf} `);
    const resource = resourceName(page.file)[language];
    const index = `${root}/operations/#${resourceAnchor(page.file)}`;
    return [
      table(
        [labels.request, `\`${page.method} ${page.path}\``],
        [
          [labels.resource, `[${resource}](${index})`],
          [
            labels.vendor,
            `\`${page.contractId}\`${colon} [${labels.vendorPage}](${page.vendorPage})`,
          ],
          [labels.scopes, scopes || labels.noScope],
          [
            labels.repeatable,
            `**${page.isRepeatable ? labels.yes : labels.no}**${colon} ${because}`,
          ],
          [labels.returns, labels.returned[page.responseKind]],
        ],
      ),
    ];
  }

  function parameters(page: OperationPage): string[] {
    const query = page.query.filter(({ path }) => path !== "filter" && path !== "sort");
    const sections = [
      ...(page.pathParameters.length === 0
        ? []
        : [
            `### ${labels.path}`,
            table(
              [labels.field, labels.type],
              page.pathParameters.map((name) => [`\`${name}\``, "`integer`"]),
            ),
          ]),
      ...(query.length === 0 ? [] : [`### ${labels.query}`, fieldTable(query)]),
      ...(page.bodyKind === "none" ? [] : bodyOf(page)),
    ];
    if (sections.length === 0) return [];
    return [`## ${labels.parameters}`, ...sections];
  }

  function bodyOf({ body, bodyKind, isBodyRequired }: OperationPage): string[] {
    return [
      `### ${labels.body}`,
      ...(isBodyRequired ? [] : [labels.bodyOptional]),
      ...(bodyKind === "form" ? [labels.bodyForm] : []),
      ...(bodyKind === "list" ? [labels.bodyList] : []),
      fieldTable(body),
    ];
  }

  function response({ response: fields, responseKind }: OperationPage): string[] {
    if (fields.length === 0) return [];
    return [
      `## ${labels.response}`,
      ...(responseKind === "object" ? [] : [labels.eachItem]),
      fieldTable(fields),
    ];
  }

  function fieldTable(fields: readonly Field[]): string {
    const rows = fields.map((field) => [
      `\`${field.path}\``,
      typeCell(field),
      linked(field.words?.[language] ?? ""),
    ]);
    const text = table([labels.field, labels.type, labels.meaning], rows);
    return rows.length <= MOST_ROWS
      ? text
      : `::: details ${labels.count(rows.length)}\n\n${text}\n\n:::`;
  }

  function typeCell({ type, required, nullable, format, limits, only, deprecated }: Field): string {
    const bounds = limits === undefined ? undefined : boundsOf(limits);
    return [
      `\`${type}\`${nullable ? ` ${labels.nullable}` : ""}`,
      format === undefined ? undefined : formatIn(format, language),
      bounds,
      required ? `**${labels.required}**` : undefined,
      only === undefined ? undefined : labels.onlyWith(only),
      deprecated === true ? `*${labels.deprecated}*` : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(", ");
  }

  function boundsOf({ of, least, most }: NonNullable<Field["limits"]>): string {
    if (of === "length") return labels.length(least, most);
    if (of === "items") return labels.items(least, most);
    return [least === undefined ? "" : `≥ ${least}`, most === undefined ? "" : `≤ ${most}`]
      .filter((part) => part !== "")
      .join(", ");
  }

  function filters({ filters: fields, sort }: OperationPage): string[] {
    if (fields.length === 0 && sort === undefined) return [];
    const rows = fields.map(({ name, operators, value, deprecated }) => [
      `\`${name}\`${deprecated ? ` *${labels.deprecated}*` : ""}`,
      operators.map((operator) => `\`${operator}\``).join(" "),
      `\`${value}\``,
    ]);
    return [
      `## ${labels.filters}`,
      ...(rows.length === 0
        ? []
        : [labels.filterNote, table([labels.field, labels.operators, labels.value], rows)]),
      ...(sort === undefined ? [] : [sortWords(sort)]),
    ];
  }

  function sortWords({ fields, default: usual }: NonNullable<OperationPage["sort"]>): string {
    const names = fields.map((field) => `\`${field}\``).join(", ");
    return [labels.sort(names), ...(usual === undefined ? [] : [labels.sortDefault(usual)])].join(
      " ",
    );
  }

  function sandbox(modelled: Beside["modelled"]): string[] {
    const items = modelled.map(([confidence, text]) => {
      const label = labels.confidence[confidence] ?? confidence;
      return `- **${label}**${colon} ${text[language]}`;
    });
    return [`## ${labels.sandbox}`, items.join("\n"), labels.sandboxNote];
  }

  function corrections({ corrections: all }: OperationPage): string[] {
    if (all.length === 0) return [];
    return [
      `## ${labels.corrections}`,
      ...all.map(
        ({ what, because, source }) =>
          `**${what[language]}** ${because[language]} ${labels.source}${colon} ${source[language]}`,
      ),
    ];
  }

  function siblings(others: readonly OperationPage[]): string[] {
    if (others.length === 0) return [];
    const items = others.map(
      ({ name, summary }) => `- ${linkTo(name)}${colon} ${summary[language]}`,
    );
    return [`## ${labels.siblings}`, items.join("\n")];
  }

  return { root, linked, glance, parameters, response, filters, sandbox, corrections, siblings };
}

/** A table in Markdown; a `|` in a cell is no border. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
