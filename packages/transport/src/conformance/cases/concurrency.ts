import { type CaseDefinition, checkEqual } from "../suite-case.ts";
import { HANDLER_PATHS, NETWORK_PATHS } from "../suite-server.ts";

const MANY = Array.from({ length: 50 }, (_, index) => index);

/** Many requests at once. */
export const concurrency: readonly CaseDefinition[] = [
  {
    name: "sends 50 requests at once, and matches each with its response",
    needs: "handler",
    async check(transport) {
      const receipts = await Promise.all(
        MANY.map((index) =>
          transport.echo({
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
    name: "waits for 50 slow responses at once",
    needs: "network",
    async check(transport) {
      const responses = await Promise.all(
        MANY.map(() => transport.response({ url: NETWORK_PATHS.slow })),
      );
      checkEqual(new Set(responses.map(({ status }) => status)).size, 1, "different statuses");
    },
  },
  {
    name: "aborts 50 of 100 requests and completes the others",
    needs: "network",
    async check(transport) {
      const controllers = MANY.map(() => new AbortController());
      const key = crypto.randomUUID();
      const hanging = { url: `${NETWORK_PATHS.hang}/${key}` };
      const failing = controllers.map(({ signal }) => transport.failure(hanging, signal));
      const completing = MANY.map(() => transport.response({ url: NETWORK_PATHS.slow }));
      await transport.response({ url: `${NETWORK_PATHS.arrived}/${key}` });
      for (const controller of controllers) controller.abort();
      for (const { reason } of await Promise.all(failing)) checkEqual(reason, "aborted", "reason");
      for (const { status } of await Promise.all(completing)) checkEqual(status, 200, "the status");
    },
  },
];
