import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createOAuth, type OAuthOptions, type StoredTokenSource, tokenSource } from "centime/oauth";
import { unstorageTokens } from "centime/oauth/unstorage";
import { createStorage } from "unstorage";
import fsDriver from "unstorage/drivers/fs-lite";
import { fileLock } from "./file-lock.ts";

/** The tokens of one company, shared by all processes of a machine: in files that only they can read. */
export async function sharedTokens(
  options: OAuthOptions & {
    readonly folder: string;
    readonly key: string;
    readonly aheadMs?: number;
  },
): Promise<StoredTokenSource> {
  const { folder, key, aheadMs, ...app } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = createStorage({ driver: fsDriver({ base: join(folder, "tokens") }) });
  const storage = unstorageTokens(files, { lock: fileLock({ folder, pollMs: 10 }) });
  return tokenSource({ oauth: createOAuth(app), storage, key, aheadMs });
}
