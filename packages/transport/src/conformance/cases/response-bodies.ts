import { bodyText, type CaseDefinition, checkEqual } from "../suite-case.ts";
import {
  fileBytes,
  HANDLER_PATHS,
  NETWORK_PATHS,
  SUITE_TEXT,
  sampleBytes,
  sha256,
} from "../suite-server.ts";

const SIZES = [0, 1, 100_000, 5_000_000];

/** Deno's fetch does not support deflate; Node's supports br, but asks for it over https only. */
const ENCODINGS: readonly [encoding: string, headers: Readonly<Record<string, string>>][] = [
  ["gzip", { "accept-encoding": "gzip" }],
  ["br", { "accept-encoding": "br" }],
  ["deflate", {}],
];

/** The bodies of responses. */
export const responseBodies: readonly CaseDefinition[] = [
  ...SIZES.map(
    (size): CaseDefinition => ({
      name: `reads a response of ${size} bytes`,
      needs: "handler",
      async check(transport) {
        const text = bodyText(await transport.response({ url: `${HANDLER_PATHS.bytes}/${size}` }));
        checkEqual(text.length, size, "the size of the response");
        checkEqual(text, new TextDecoder().decode(sampleBytes(size)), "the response");
      },
    }),
  ),
  {
    name: "brings a file by its whole URL, from any origin, as bytes",
    needs: "network",
    async check(transport, { elsewhere }) {
      const response = await transport.response({
        url: `${elsewhere}${HANDLER_PATHS.file}/70000`,
      });
      checkEqual(response.status, 200, "the status of a file");
      const { stream = response.body as string } = response;
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
      checkEqual(await sha256(bytes), await sha256(fileBytes(70_000)), "the digest of a file");
    },
  },
  {
    name: "reads UTF-8 whose characters are cut by the borders of chunks",
    needs: "handler",
    async check(transport) {
      checkEqual(
        bodyText(await transport.response({ url: HANDLER_PATHS.drip })),
        SUITE_TEXT,
        "the response",
      );
    },
  },
  {
    name: "waits for a slow response",
    needs: "network",
    async check(transport) {
      checkEqual(
        bodyText(await transport.response({ url: NETWORK_PATHS.slow })),
        SUITE_TEXT,
        "the response",
      );
    },
  },
  ...ENCODINGS.map(
    ([encoding, headers]): CaseDefinition => ({
      name: `decompresses ${encoding}, where it asks for it`,
      needs: "network",
      async check(transport) {
        const response = await transport.response({
          url: `${NETWORK_PATHS.compressed}/${encoding}`,
          headers,
        });
        checkEqual(bodyText(response), SUITE_TEXT, "the response");
      },
    }),
  ),
];
