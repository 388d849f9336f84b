import { clipped } from "../protocol.ts";
import type { Modules } from "./modules.ts";

/** Loads the text of a module, and returns its default export. */
export type LoadProgram = (code: string) => Promise<Program>;

export type Program = (
  require: (name: string) => unknown,
  exports: object,
  console: Readonly<Record<"debug" | "error" | "info" | "log" | "warn", Log>>,
  process: { readonly env: Readonly<Record<string, string>> },
) => Promise<void>;

type Log = (...values: readonly unknown[]) => void;
export type Level = "log" | "warn" | "error";

export interface Surroundings {
  readonly modules: Modules;
  /** What code reads from `process.env`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly load: LoadProgram;
  readonly output: (level: Level, text: string) => void;
}

/** What code failed with, and in which of its lines where that is known. */
export interface Failed {
  readonly text: string;
  readonly line: number | null;
}

/** Takes the types from code, and runs it to its end. Returns nothing when it does not fail. */
export async function run(
  code: string,
  { modules, environment, load, output }: Surroundings,
): Promise<Failed | undefined> {
  try {
    const { compile, formatted } = await import("./language.ts");
    const { module, imports } = compile(code);
    const imported = await importAll(modules, new Set(imports));
    const program = await load(module);
    const at =
      (level: Level): Log =>
      (...values) =>
        output(level, formatted(values));
    const log = at("log");
    const console = { log, info: log, debug: log, warn: at("warn"), error: at("error") };
    const require = (name: string) => imported.get(name) ?? absent(modules, name);
    await program(require, {}, console, { env: environment });
    return undefined;
  } catch (thrown) {
    return { text: clipped(messageOf(thrown)), line: lineOf(thrown) };
  }
}

async function importAll(
  modules: Modules,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, object>> {
  const imported = new Map<string, object>();
  for (const name of names) {
    const module = Object.hasOwn(modules, name) ? modules[name] : undefined;
    const found = module ?? absent(modules, name);
    imported.set(name, typeof found === "function" ? await found() : found);
  }
  return imported;
}

function absent(modules: Modules, name: string): never {
  const resources = /^(?:@centime\/core|centime)\/./;
  const others = Object.keys(modules).filter((known) => !resources.test(known));
  throw new Error(
    `There is no module "${name}" here. There are: ${others.join(", ")}, and those of resources, such as centime/customer-invoices.`,
  );
}

function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `Thrown: ${String(thrown)}`;
  return `${thrown.name}: ${thrown.message}`;
}

/** The line, from where the reader of types stopped, or from a stack of V8, Firefox or Safari. */
function lineOf(thrown: unknown): number | null {
  if (!(thrown instanceof Error)) return null;
  const { loc } = thrown as { readonly loc?: { readonly line?: number } };
  if (loc?.line !== undefined) return loc.line;
  const [, line] = /(?:blob|data):[^\s)]*?:(\d+):\d+\)?$/m.exec(thrown.stack ?? "") ?? [];
  return line === undefined ? null : Number(line);
}
