import { argv, exit } from "node:process";
import { tokenSource } from "centime/oauth";
import { fileTokens } from "centime/oauth/file";

// A process of its own: stores a pair, and exits as soon as it is stored.

const [folder = "", accessToken = ""] = argv.slice(2);
const tokens = tokenSource({
  oauth: { refresh: () => Promise.reject(new Error("not asked")) as never },
  storage: fileTokens({ folder }),
  lockTimeoutMs: 2_000,
});
const expiresAt = Date.now() + 86_400_000;
const saved = await tokens.save({ accessToken, refreshToken: "r-1", expiresAt, scope: "" });
exit(saved.isOk() ? 0 : 1);
