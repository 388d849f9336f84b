import { type Pennylane, toError } from "centime";

/** For code that throws: what is thrown is an `Error`, and has the failure as it was. */
export async function journalCode(pennylane: Pennylane, id: number): Promise<string | undefined> {
  const journal = await pennylane.journals.getJournal(id);
  if (journal.isOk()) return journal.value.code;
  if (journal.error.kind === "NotFound") return undefined;
  throw toError(journal.error); // Error: name "GetJournalForbidden", message, failure
}
