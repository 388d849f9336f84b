import { type SchemaNode, withoutWrappers } from "centime";
import type { Command, Option } from "commander";
import { type AnyOperation, OPERATIONS } from "../catalogue/operations.ts";
import { findRead, resources } from "../catalogue/resources.ts";
import { fieldsOf, itemSchema, queryEntries } from "../catalogue/schema.ts";
import type { Shell } from "../shell.ts";
import { listProfiles } from "../token/profiles.ts";

/** A word that may stand there, and what it is. */
type Candidate = readonly [value: string, description?: string | undefined];

/** Completes the last of some words: a line for each candidate. */
export async function completeWords(
  program: Command,
  words: readonly string[],
  shell: Shell,
): Promise<string> {
  const found = await candidatesFor(program, words, shell);
  return found.map(([value, description = ""]) => `${value}\t${description}\n`).join("");
}

/** Completes the last word of a line, as bash divides it: at `=` and `:` as well. */
export async function completeLine(program: Command, line: string, shell: Shell): Promise<string> {
  const [, ...words] = wordsOf(line);
  const last = words.at(-1) ?? "";
  const [before = ""] = /^.*[=:]/s.exec(last) ?? [];
  const found = await candidatesFor(program, words, shell);
  return found.map(([value]) => `${value.slice(before.length)}\n`).join("");
}

/** The words of a line, without their quotes; the last one is empty after a space. */
function wordsOf(line: string): readonly string[] {
  const words = [""];
  for (const [, space, plain, single, double] of line.matchAll(
    /(\s+)|((?:[^\s'"\\]|\\.)+)|'([^']*)'?|"((?:[^"\\]|\\.)*)"?/gs,
  )) {
    if (space !== undefined) words.push("");
    else
      words.push(`${words.pop()}${single ?? (plain ?? double ?? "").replaceAll(/\\(.)/gs, "$1")}`);
  }
  return words;
}

async function candidatesFor(
  program: Command,
  words: readonly string[],
  shell: Shell,
): Promise<readonly Candidate[]> {
  const last = words.at(-1) ?? "";
  const { command, rest, option } = readWords(program, words.slice(0, -1));
  const [, name, value] = /^(--[\w-]+)=(.*)$/s.exec(last) ?? [];
  const assigned = name === undefined ? undefined : optionOf(command, name);
  const all =
    assigned === undefined
      ? await candidatesAt(command, rest, option, last, shell)
      : (await valuesOf(assigned, rest, value ?? "", shell)).map(
          ([one, what]): Candidate => [`${name}=${one}`, what],
        );
  return all.filter(([candidate]) => candidate.startsWith(last));
}

async function candidatesAt(
  command: Command,
  rest: readonly string[],
  option: Option | undefined,
  last: string,
  shell: Shell,
): Promise<readonly Candidate[]> {
  if (option !== undefined) return valuesOf(option, rest, last, shell);
  if (last.startsWith("-")) {
    return command.options.map((one): Candidate => [one.long ?? "", one.description]);
  }
  const commands = command.createHelp().visibleCommands(command);
  const inner = commands.map((one): Candidate => [one.name(), one.description()]);
  return [...(rest.length === 0 ? inner : []), ...(await argumentsOf(command, rest, shell))];
}

/** The command that words lead to, its arguments so far, and the option that waits for its value. */
function readWords(program: Command, words: readonly string[]) {
  let command = program;
  let option: Option | undefined;
  const rest: string[] = [];
  for (const word of words) {
    if (option !== undefined) {
      option = undefined;
    } else if (word.startsWith("-")) {
      const found = optionOf(command, word);
      option = found !== undefined && takesValue(found) ? found : undefined;
    } else {
      const inner =
        rest.length === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      if (inner === undefined) rest.push(word);
      else command = inner;
    }
  }
  return { command, rest, option };
}

const optionOf = (command: Command, name: string): Option | undefined =>
  command.options.find(({ long, short }) => long === name || short === name);

const takesValue = ({ required, optional }: Option): boolean => required || optional;

/** What a command takes as its next argument. */
async function argumentsOf(
  command: Command,
  rest: readonly string[],
  shell: Shell,
): Promise<readonly Candidate[]> {
  switch (command.name()) {
    case "get":
      return nextSegments(rest);
    case "call":
      return rest.length === 0 ? operations() : [];
    case "help":
      return rest.length === 0
        ? [...operations(), ...nextSegments([]), ["resources"], ["operations"]]
        : nextSegments(rest);
    case "remove":
      return profiles(shell);
    default:
      return (command.registeredArguments[rest.length]?.argChoices ?? []).map((one) => [one]);
  }
}

const operations = (): Candidate[] =>
  [...OPERATIONS.values()].map(({ info }) => [info.name, `${info.method} ${info.path}`]);

const profiles = async (shell: Shell): Promise<Candidate[]> =>
  (await listProfiles(shell)).map((name) => [name]);

/** What may follow in the path of a read: `invoice-lines` after `customer-invoices 42`. */
function nextSegments(words: readonly string[]): readonly Candidate[] {
  const before = words.map((word) => `${/^\d+$/.test(word) ? "ID" : word}/`).join("");
  const names = [...resources().keys()]
    .filter((path) => path.startsWith(before))
    .map((path) => path.slice(before.length).split("/")[0] ?? "");
  return [...new Set(names)].filter((name) => name !== "ID" && name !== "").map((name) => [name]);
}

/** What an option takes. */
async function valuesOf(
  option: Option,
  words: readonly string[],
  last: string,
  shell: Shell,
): Promise<readonly Candidate[]> {
  const read = readOf(words);
  switch (option.attributeName()) {
    case "profile":
      return profiles(shell);
    case "operations":
      return listed(last, [...OPERATIONS.keys()]);
    case "filter":
      return read === undefined ? [] : conditions(queryEntries(read)["filter"], last);
    case "sort":
    case "include":
      return membersOf(read && queryEntries(read)[option.attributeName()]).map((name) => [name]);
    case "fields":
      return read === undefined ? [] : listed(last, fieldsOf(itemSchema(read)));
    default:
      return (option.argChoices ?? []).map((name) => [name]);
  }
}

function readOf(words: readonly string[]): AnyOperation | undefined {
  try {
    return findRead(words).operation;
  } catch {
    return undefined; // Not yet a read.
  }
}

/** One more of a list with commas. */
function listed(last: string, names: readonly string[]): readonly Candidate[] {
  const before = last.slice(0, last.lastIndexOf(",") + 1);
  return names.map((name) => [before + name]);
}

/** The fields of a filter, then the values of one. */
function conditions(filter: SchemaNode | undefined, last: string): readonly Candidate[] {
  const { fields = {}, values = {} } = filter === undefined ? {} : withoutWrappers(filter);
  const [, field] = /^(\w+)(?:=|!=)/.exec(last) ?? [];
  if (field === undefined) {
    return Object.entries(fields).map(([name, operators]) => [`${name}=`, operators.join(" ")]);
  }
  const schema = Object.hasOwn(values, field) ? (values[field]?.() as SchemaNode) : undefined;
  const members = schema?.type === "boolean" ? ["true", "false"] : membersOf(schema);
  const before = last.slice(0, last.indexOf("=") + 1);
  return members.map((member) => [before + member]);
}

const membersOf = (schema: SchemaNode | undefined): readonly string[] =>
  (schema === undefined ? [] : (withoutWrappers(schema).options ?? [])).filter(
    (option) => typeof option === "string",
  );
