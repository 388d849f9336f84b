import { checkEqual } from "../check.ts";
import { textOf } from "../peer.ts";
import { SUITE_TEXT, sampleBytes } from "../samples.ts";
import type { CaseDefinition } from "../suite-case.ts";
import { HANDLER_PATHS, NETWORK_PATHS } from "../suite-paths.ts";

const SIZES = [0, 1, 100_000, 5_000_000];

/** Deno's fetch neither asks for deflate nor knows it; Node's asks for br over https alone, but knows it. */
const ENCODINGS: readonly [encoding: string, asked: Readonly<Record<string, string>>][] = [
  ["gzip", { "accept-encoding": "gzip" }],
  ["br", { "accept-encoding": "br" }],
  ["deflate", {}],
];

/** The bodies of answers. */
export const answers: readonly CaseDefinition[] = [
  ...SIZES.map(
    (size): CaseDefinition => ({
      name: `reads an answer of ${size} bytes`,
      needs: "handler",
      async check(peer) {
        const text = textOf(await peer.answer({ url: `${HANDLER_PATHS.bytes}/${size}` }));
        checkEqual(text.length, size, "the size of the answer");
        checkEqual(text, new TextDecoder().decode(sampleBytes(size)), "the answer");
      },
    }),
  ),
  {
    name: "reads UTF-8 whose characters are cut by the borders of chunks",
    needs: "handler",
    async check(peer) {
      checkEqual(textOf(await peer.answer({ url: HANDLER_PATHS.drip })), SUITE_TEXT, "the answer");
    },
  },
  {
    name: "waits for a slow answer",
    needs: "network",
    async check(peer) {
      checkEqual(textOf(await peer.answer({ url: NETWORK_PATHS.slow })), SUITE_TEXT, "the answer");
    },
  },
  ...ENCODINGS.map(
    ([encoding, headers]): CaseDefinition => ({
      name: `decompresses ${encoding}, where it asks for it`,
      needs: "network",
      async check(peer) {
        const answer = await peer.answer({
          url: `${NETWORK_PATHS.compressed}/${encoding}`,
          headers,
        });
        checkEqual(textOf(answer), SUITE_TEXT, "the answer");
      },
    }),
  ),
];
