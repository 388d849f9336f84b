import type { Call, Client, SendOptions } from "centime";
import type { ResultAsync } from "neverthrow";

/** How many calls were made, and how they ended. */
export interface Tally {
  calls: number;
  results: number;
  failures: number;
}

/** A client that counts. */
export function countCalls(client: Client): { readonly client: Client; readonly tally: Tally } {
  const tally: Tally = { calls: 0, results: 0, failures: 0 };
  const send = <Output, Failure>(
    call: Call<Output, Failure>,
    options?: SendOptions,
  ): ResultAsync<Output, Failure> => {
    tally.calls += 1;
    return client
      .send(call, options)
      .andTee(() => {
        tally.results += 1;
      })
      .orTee(() => {
        tally.failures += 1;
      });
  };
  return { client: { send }, tally };
}

/** The last line of a story: `24 calls: 20 results, 4 failures`. */
export const summarize = ({ calls, results, failures }: Tally): string =>
  `${calls} calls: ${results} results, ${failures} failures`;
