import { toError } from "@centime/core";
import { type Cassette, openCassette } from "./cassette.ts";
import type { CassetteOptions } from "./options.ts";

/**
 * Gives a test a cassette of its own, for any runner: closes it when the test has passed, discards it
 * when the test has failed, so that a failed test leaves a recording as it was. The test fails as well
 * when the cassette cannot be closed. What the runner passes to a test follows the cassette.
 *
 * @example
 * ```ts
 * test("invoices fall due", withCassette("invoices/late", async (cassette) => {
 *   const pennylane = createClient({ token, cassette });
 *   // …
 * }));
 * ```
 */
export const withCassette =
  <Context extends readonly unknown[]>(
    name: string,
    test: (cassette: Cassette, ...context: Context) => unknown,
    options?: CassetteOptions,
  ): ((...context: Context) => Promise<void>) =>
  async (...context) => {
    const cassette = openCassette(name, options);
    try {
      await test(cassette, ...context);
    } catch (thrown) {
      cassette.discard();
      throw thrown;
    }
    if (hasFailed(context[0])) return cassette.discard();
    const closed = await cassette.close();
    if (closed.isErr()) throw toError({ ...closed.error, _tag: closed.error.kind });
  };

/** What runners tell a test about itself. */
interface TestContext {
  /** Of node:test and vitest: aborts when the test has taken too long. */
  readonly signal?: { readonly aborted?: unknown };
  /** Of vitest, which goes on after `expect.soft` has failed. */
  readonly task?: { readonly result?: { readonly state?: unknown } };
}

/** Whether a test that threw nothing has failed. */
function hasFailed(context: unknown): boolean {
  const { signal, task }: TestContext = Object(context);
  return signal?.aborted === true || task?.result?.state === "fail";
}
