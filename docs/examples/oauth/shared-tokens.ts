import { createOAuth, type OAuthOptions, type StoredTokenSource, tokenSource } from "centime/oauth";
import { fileTokens } from "centime/oauth/file";

/** The tokens of one company, shared by all processes of a machine: in files that only they can read. */
export function sharedTokens(
  options: OAuthOptions & {
    readonly folder: string;
    readonly key: string;
    readonly aheadMs?: number;
  },
): StoredTokenSource {
  const { folder, key, aheadMs, ...app } = options;
  return tokenSource({ oauth: createOAuth(app), storage: fileTokens({ folder }), key, aheadMs });
}
