import { check, checkEqual } from "../check.ts";
import { type Asked, type Peer, textOf } from "../peer.ts";
import type { CaseDefinition } from "../suite-case.ts";
import { HANDLER_PATHS, NETWORK_PATHS } from "../suite-paths.ts";

const LARGE = { kind: "json", value: "x".repeat(8_000_000) } as const;

const MOMENTS: readonly [title: string, asked: Asked][] = [
  ["while it waits for headers", { url: `${NETWORK_PATHS.hang}/waiting` }],
  [
    "while it sends a large body",
    { url: `${NETWORK_PATHS.hang}/sending`, method: "POST", body: LARGE },
  ],
  ["while it reads a body", { url: `${NETWORK_PATHS.stall}/reading` }],
];

const keyOf = ({ url }: Asked): string => url.slice(url.lastIndexOf("/") + 1);

/** Sends, waits until the server has come to the moment, and aborts. */
async function abortAt(peer: Peer, asked: Asked, reason: unknown) {
  const controller = new AbortController();
  const failing = peer.failure(asked, controller.signal);
  await peer.answer({ url: `${NETWORK_PATHS.arrived}/${keyOf(asked)}` });
  controller.abort(reason);
  return failing;
}

/** Aborts: before, during and after. */
export const aborts: readonly CaseDefinition[] = [
  {
    name: "sends nothing when it is aborted before",
    needs: "handler",
    async check(peer) {
      const reason = new Error("changed my mind");
      const url = `${HANDLER_PATHS.landing}/aborted`;
      const visits = async () =>
        textOf(await peer.answer({ url: `${HANDLER_PATHS.visits}/aborted` }));
      const before = await visits();
      const error = await peer.failure({ url }, AbortSignal.abort(reason));
      checkEqual([error.reason, error.sent], ["aborted", "no"], "reason and sent");
      check(error.cause === reason, "the cause is not the signal's reason");
      checkEqual(await visits(), before, "requests that arrived");
    },
  },
  ...MOMENTS.map(
    ([title, asked]): CaseDefinition => ({
      name: `is aborted ${title}`,
      needs: "network",
      async check(peer) {
        const reason = new Error("changed my mind");
        const error = await abortAt(peer, asked, reason);
        checkEqual([error.reason, error.sent], ["aborted", "maybe"], "reason and sent");
        check(error.cause === reason, "the cause is not the signal's reason");
      },
    }),
  ),
  {
    name: "says timeout when the signal does",
    needs: "network",
    async check(peer) {
      const reason = new DOMException("the time is up", "TimeoutError");
      const error = await abortAt(peer, { url: `${NETWORK_PATHS.hang}/timeout` }, reason);
      checkEqual([error.reason, error.sent], ["timeout", "maybe"], "reason and sent");
    },
  },
  {
    name: "is not troubled by an abort after the answer",
    needs: "handler",
    async check(peer) {
      const controller = new AbortController();
      const url = `${HANDLER_PATHS.bytes}/10`;
      const answer = await peer.answer({ url }, controller.signal);
      controller.abort();
      checkEqual(textOf(answer).length, 10, "the size of the answer");
      checkEqual(textOf(await peer.answer({ url })).length, 10, "the size of the next answer");
    },
  },
  {
    name: "leaves other requests alone when one is aborted",
    needs: "network",
    async check(peer) {
      const slow = peer.answer({ url: NETWORK_PATHS.slow });
      await abortAt(peer, { url: `${NETWORK_PATHS.hang}/one-of-two` }, undefined);
      checkEqual((await slow).status, 200, "the status of the other request");
    },
  },
];
