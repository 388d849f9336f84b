import { refuse } from "../manners/refuse.ts";

interface Referenced {
  readonly id: number;
  readonly external_reference: string;
}

/** Refuses a reference that another of `records` has. */
export function requireFreeReference(
  records: Iterable<Referenced>,
  reference: string | undefined,
  { except, status = 422 }: { except?: number; status?: 409 | 422 } = {},
): void {
  if (reference === undefined) return;
  const isTaken = [...records].some(
    ({ id, external_reference }) => external_reference === reference && id !== except,
  );
  if (isTaken) refuse(status, "External reference has already been taken");
}
