import type { Command, Message } from "../../protocol.ts";

// The first code of the worker. Its policy lets it load nothing but `blob:` URLs, so each file comes from the
// page as text, and the files that it imports before it. The build writes `loadPart("x.js")` for
// `import("./x.js")`.

const waiting = new Map<string, (code: string) => void>();
const urls = new Map<string, Promise<string>>();

async function loadPart(name: string): Promise<object> {
  return await import(await urlOf(name));
}

/** The `blob:` URL of a file: always the same, since a module is known by it. */
function urlOf(name: string): Promise<string> {
  const url = urls.get(name) ?? textOf(name).then(withImports).then(toUrl);
  urls.set(name, url);
  return url;
}

function textOf(part: string): Promise<string> {
  return new Promise((resolve) => {
    waiting.set(part, resolve);
    self.postMessage({ kind: "needs", part } satisfies Message);
  });
}

/** The text of a module with its imports replaced by URLs. */
async function withImports(code: string): Promise<string> {
  const imports = [...code.matchAll(/\b(?:from|import)\s*"\.\/([\w-]+\.js)"/g)];
  let replaced = code;
  for (const [statement, name = ""] of imports) {
    replaced = replaced.replace(statement, statement.replace(`./${name}`, await urlOf(name)));
  }
  return replaced;
}

const toUrl = (code: string): string =>
  URL.createObjectURL(new Blob([code], { type: "text/javascript" }));

self.addEventListener("message", ({ data }: MessageEvent<Command>) => {
  if (data.kind === "alive?") self.postMessage({ kind: "alive" } satisfies Message);
  if (data.kind === "part") waiting.get(data.name)?.(data.code);
});

Object.assign(globalThis, { loadPart });
void loadPart("runtime.js");
