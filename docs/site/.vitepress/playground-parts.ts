import { buildParts, type Folders, type Parts } from "../playground/build.ts";

const MODULE = "virtual:playground-parts";
const DEV_PATH = "/@playground/";

/** What is used of Vite's plugins, whose types come with VitePress alone. */
interface Emitter {
  emitFile(file: { type: "asset"; name: string; source: string }): string;
}

/**
 * A Vite plugin: the module `virtual:playground-parts` has the addresses of the files that the playground's
 * frame loads, by name.
 */
export function playgroundParts(folders: Folders) {
  let built: Promise<Parts> | undefined;
  const parts = (): Promise<Parts> => {
    built ??= buildParts(folders);
    return built;
  };
  let isServing = false;
  return {
    name: "the playground's parts",
    configResolved({ command }: { command: string }) {
      isServing = command === "serve";
    },
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(this: Emitter, id: string, options?: { ssr?: boolean }) {
      if (id !== `\0${MODULE}`) return undefined;
      if (options?.ssr) return "export const parts = {};";
      const entries = [...(await parts())].map(([name, source]) => {
        const address = isServing
          ? JSON.stringify(DEV_PATH + name)
          : `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: "asset", name: `playground-${name}`, source })}`;
        return `${JSON.stringify(name)}: ${address}`;
      });
      return `export const parts = { ${entries.join(", ")} };`;
    },
    configureServer(server: DevServer) {
      server.middlewares.use(async (request, response, next) => {
        const name = request.url?.startsWith(DEV_PATH) ? request.url.slice(DEV_PATH.length) : "";
        const text = name === "" ? undefined : (await parts()).get(name);
        if (text === undefined) return next();
        response.setHeader("content-type", "text/javascript");
        response.end(text);
      });
    },
  };
}

interface DevServer {
  readonly middlewares: {
    use(
      handle: (
        request: { readonly url?: string | undefined },
        response: { setHeader(name: string, value: string): void; end(text: string): void },
        next: () => void,
      ) => Promise<void>,
    ): void;
  };
}
