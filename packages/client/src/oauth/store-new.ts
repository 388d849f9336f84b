import type { StorageFailure, TokenSet } from "@centime/core/oauth";
import type { Result } from "neverthrow";
import type { Time } from "../time.ts";
import type { GuardedStorage } from "./guarded-storage.ts";

const ATTEMPTS = 3;
const FIRST_WAIT_MS = 200;

/** Stores a new pair, in up to three attempts: the storage is all that stands between it and its loss. */
export async function storeNew(
  storage: GuardedStorage,
  tokens: TokenSet,
  time: Pick<Time, "sleep">,
): Promise<Result<TokenSet, StorageFailure>> {
  let stored = await storage.set({ tokens });
  for (let attempt = 1; attempt < ATTEMPTS && stored.isErr(); attempt++) {
    await time.sleep(FIRST_WAIT_MS * 2 ** (attempt - 1));
    stored = await storage.set({ tokens });
  }
  return stored.map(() => tokens);
}
