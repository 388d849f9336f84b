import { argv, exit } from "node:process";
import { fetchTransport } from "@centime/transport";
import { createOAuth, tokenSource } from "centime/oauth";
import { fileTokens } from "centime/oauth/file";

// A process of its own: refreshes the tokens of a folder again and again. Prints a line for each pair that
// it has got; ends with 3 when the grant is over, with 1 when anything else is wrong.

const [baseUrl = "", folder = "", clientId = "", clientSecret = "", times = "0"] = argv.slice(2);

/** Longer than any token lives: each is due at once. */
const ALWAYS_MS = 2 * 86_400_000;

const transport = fetchTransport({
  baseUrl,
  fetch: (url, init) =>
    fetch(url, { ...init, headers: { ...init?.headers, "x-process": String(process.pid) } }),
});
const redirectUri = "https://app.example.test/callback";
const tokens = tokenSource({
  oauth: createOAuth({ clientId, clientSecret, redirectUri, transport }),
  storage: fileTokens({ folder, pollMs: 5 }),
  aheadMs: ALWAYS_MS,
});

for (let time = 0; time < Number(times); time++) {
  const results = await Promise.all([tokens.tokens(), tokens.tokens(), tokens.tokens()]);
  for (const result of results) {
    if (result.isOk()) continue;
    const { kind, message } = result.error;
    console.error(message);
    exit(kind === "TokensLost" || kind === "InvalidGrant" ? 3 : 1);
  }
  console.log(results[0]?.map(({ accessToken }) => accessToken)._unsafeUnwrap());
}
