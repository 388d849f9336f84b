import { argv, exit } from "node:process";
import { fetchTransport } from "centime";
import { sharedTokens } from "../../../oauth/shared-tokens.ts";

// A process of its own: refreshes the shared tokens so often, and prints how many pairs it has used.

const [baseUrl = "", folder = "", clientId = "", clientSecret = "", times = "0"] = argv.slice(2);

/** Longer than any token lives: each is due at once. */
const ALWAYS_MS = 2 * 86_400_000;

const tokens = sharedTokens({
  clientId,
  clientSecret,
  redirectUri: "https://app.example.test/callback",
  transport: fetchTransport({ baseUrl }),
  folder,
  key: "company-7",
  aheadMs: ALWAYS_MS,
});

const used = new Set<string>();
for (let time = 0; time < Number(times); time++) {
  const waiting = Array.from({ length: 5 }, () => tokens.tokens());
  for (const result of await Promise.all(waiting)) {
    if (result.isErr()) {
      console.log(result.error.message);
      exit(1);
    }
    used.add(result.value.accessToken);
  }
}
console.log(used.size);
