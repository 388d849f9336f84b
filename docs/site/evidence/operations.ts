import { operationPages } from "@centime/contract/pages";
import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import type { Evidence } from "@centime/test-kit/evidence";
import { besideAll } from "../operations/pages.ts";

/** How sure the sandbox is of what it does, the surest first. */
export const CONFIDENCES = ["recorded", "measured", "documented", "assumed"] as const;

/** What there is to say for one operation. */
export interface OperationEvidence {
  readonly name: string;
  /** The resource's file: `firm/journals`. */
  readonly file: string;
  /** Fields whose contents the contract leaves open; all others have a type. */
  readonly untyped: readonly string[];
  /** Whether it has a query or a body to validate, beside its path; and a response. */
  readonly validates: { readonly input: boolean; readonly response: boolean };
  /** How many of its calls Prism has judged. */
  readonly prism: number;
  /** How many recorded exchanges with the real API were compared. */
  readonly recorded: number;
  /** How sure the sandbox is of what it does: not at all where it does nothing. */
  readonly sandbox: readonly string[];
}

const schemasOf = new Map(
  Object.values<Operation<unknown, unknown>>(catalogue).map(({ info, schemas }) => [
    info.name,
    schemas,
  ]),
);

/** What there is to say for every operation: from the code, but for what commands have measured. */
export async function operationEvidence(
  docs: string,
  { prism, recordings }: Evidence,
): Promise<OperationEvidence[]> {
  const pages = await operationPages();
  const besideOf = await besideAll(docs, pages);
  return pages.map((page) => {
    const { name, file, query, body, response } = page;
    const schemas = schemasOf.get(name);
    const open = [...query, ...body, ...response].filter(({ type }) => /\bunknown\b/.test(type));
    const modelled = new Set(besideOf(page).modelled.map(([confidence]) => confidence));
    return {
      name,
      file,
      untyped: [...new Set(open.map(({ path }) => path))],
      validates: {
        input: schemas?.query !== undefined || schemas?.body !== undefined,
        response: schemas?.response !== undefined,
      },
      prism: prism?.figures.operations[name] ?? 0,
      recorded: recordings?.figures.operations[name] ?? 0,
      sandbox: CONFIDENCES.filter((confidence) => modelled.has(confidence)),
    };
  });
}
