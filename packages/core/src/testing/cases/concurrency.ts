import { checkEqual } from "../check.ts";
import type { CaseDefinition } from "../suite-case.ts";
import { HANDLER_PATHS, NETWORK_PATHS } from "../suite-paths.ts";

const MANY = Array.from({ length: 50 }, (_, index) => index);

/** Many requests at once. */
export const concurrency: readonly CaseDefinition[] = [
  {
    name: "sends 50 requests at once, and gives each its own answer",
    needs: "handler",
    async check(peer) {
      const receipts = await Promise.all(
        MANY.map((index) =>
          peer.echo({
            method: "POST",
            url: `${HANDLER_PATHS.echo}?n=${index}`,
            headers: { "x-number": String(index) },
            body: { kind: "json", value: "x".repeat(index) },
          }),
        ),
      );
      for (const [index, { url, headers, size }] of receipts.entries()) {
        const expected = [`${HANDLER_PATHS.echo}?n=${index}`, String(index), index + 2];
        checkEqual([url, headers["x-number"], size], expected, `request ${index}`);
      }
    },
  },
  {
    name: "waits for 50 slow answers at once",
    needs: "network",
    async check(peer) {
      const answers = await Promise.all(MANY.map(() => peer.answer({ url: NETWORK_PATHS.slow })));
      checkEqual(new Set(answers.map(({ status }) => status)).size, 1, "different statuses");
    },
  },
  {
    name: "aborts 50 of 100 requests and answers the others",
    needs: "network",
    async check(peer) {
      const controllers = MANY.map(() => new AbortController());
      const hanging = { url: `${NETWORK_PATHS.hang}/many` };
      const failing = controllers.map(({ signal }) => peer.failure(hanging, signal));
      const answering = MANY.map(() => peer.answer({ url: NETWORK_PATHS.slow }));
      await peer.answer({ url: `${NETWORK_PATHS.arrived}/many` });
      for (const controller of controllers) controller.abort();
      for (const { reason } of await Promise.all(failing)) checkEqual(reason, "aborted", "reason");
      for (const { status } of await Promise.all(answering)) checkEqual(status, 200, "the status");
    },
  },
];
