import type { StorageFailure, TokenSet } from "@centime/core/oauth";
import { err, ok, type Result } from "neverthrow";
import type { Time } from "../time.ts";
import type { GuardedStorage } from "./guarded-storage.ts";
import type { TokenMemory } from "./token-memory.ts";

const ATTEMPTS = 3;
const FIRST_WAIT_MS = 200;

/**
 * Stores a new pair before anybody uses it, in up to three attempts. Until the storage has taken it,
 * the memory holds it, for the next call to try again.
 */
export async function storeNew(
  {
    storage,
    memory,
    time,
  }: {
    readonly storage: GuardedStorage;
    readonly memory: TokenMemory;
    readonly time: Pick<Time, "sleep">;
  },
  tokens: TokenSet,
): Promise<Result<TokenSet, StorageFailure>> {
  memory.unsaved = tokens;
  let stored = await storage.set({ tokens });
  for (let attempt = 1; attempt < ATTEMPTS && stored.isErr(); attempt++) {
    await time.sleep(FIRST_WAIT_MS * 2 ** (attempt - 1));
    stored = await storage.set({ tokens });
  }
  if (stored.isErr()) return err({ ...stored.error, holdsNewTokens: true });
  memory.unsaved = undefined;
  memory.held = tokens;
  memory.quietUntil = undefined;
  return ok(tokens);
}
