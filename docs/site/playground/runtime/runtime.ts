import type { Command, Message, Settings } from "../protocol.ts";
import { type Company, companyOf, createCompany } from "./company.ts";
import { createModules } from "./modules.ts";
import { watched } from "./requests.ts";
import { type Level, type LoadProgram, run } from "./run.ts";

/** What responds to the page's commands, one after the other. */
export type Runtime = (command: Exclude<Command, { kind: "part" | "alive?" }>) => Promise<void>;

export interface RuntimeParts {
  readonly post: (message: Message) => void;
  readonly load: LoadProgram;
  /** Where the global `fetch` of code leads to. */
  readonly setFetch: (send: typeof fetch) => void;
}

/** Creates what runs code against a company, and tells the page what came of it. */
export function createRuntime({ post, load, setFetch }: RuntimeParts): Runtime {
  let company: Company | undefined;
  let settings: Settings | undefined;

  /** Makes a sandbox the one that the page shows and moves, and returns it with its requests told. */
  const adopt = (adopted: Company) => {
    company = adopted;
    if (settings !== undefined) adopted.apply(settings);
    return watched(adopted.sandbox, (request) => post({ kind: "request", request }));
  };

  const tellBooks = async () => {
    if (company !== undefined) post({ kind: "books", books: await company.books() });
  };

  async function start(code: string, set: Settings): Promise<void> {
    settings = set;
    const sandbox = adopt(company && set.keep ? company : createCompany(set.scale));
    setFetch(async (input, init) => sandbox.fetch(new Request(input, init)));
    const modules = createModules(sandbox, (own) => adopt(companyOf(own)));
    const environment = { PENNYLANE_TOKEN: sandbox.token };
    post({ kind: "started" });
    const started = performance.now();
    const output = (level: Level, text: string) => post({ kind: "output", level, text });
    const failure = await run(code, { modules, environment, load, output });
    await tellBooks();
    if (failure === undefined) post({ kind: "ended", milliseconds: performance.now() - started });
    else post({ kind: "failed", ...failure });
  }

  return async (command) => {
    if (command.kind === "run") return await start(command.code, command.settings);
    if (command.kind === "settings") {
      settings = command.settings;
      company?.apply(settings);
      return;
    }
    company?.travel(command.day);
    await tellBooks();
  };
}
