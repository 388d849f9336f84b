/** How much later than it could a sandbox responds, in milliseconds of real time. */
export interface Latency {
  readonly ms: number;
  /**
   * Whether the time passes before a request is counted by the rate limit, as on a slow way there, or
   * after, as on a slow way back. Default: `"after"`.
   */
  readonly when?: "after" | "before" | undefined;
}

/** Waits, and rejects as `fetch` does when the request is aborted. */
export const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", onAbort, { once: true });
  });

/** Responds with a latency: before or after the request is carried out. */
export async function withLatency(
  latency: Latency | undefined,
  { signal }: Request,
  respond: () => Promise<Response>,
): Promise<Response> {
  if (latency === undefined || latency.ms === 0) return await respond();
  if (latency.when === "before") await wait(latency.ms, signal);
  const response = await respond();
  if (latency.when !== "before") await wait(latency.ms, signal);
  return response;
}
