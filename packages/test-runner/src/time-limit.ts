export const DEFAULT_LIMIT_MS = 10_000;

/** Runs `work`; an overrun throws an error that names `what`, also when it never gave the event loop a turn. */
export async function withinLimit(
  what: string,
  limitMs: number,
  work: () => unknown,
): Promise<void> {
  const overrun = () => new Error(`${what} took longer than its limit of ${limitMs} ms`);
  const startedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(overrun()), limitMs);
  });
  try {
    await Promise.race([Promise.resolve(work()), alarm]);
  } finally {
    clearTimeout(timer);
  }
  if (performance.now() - startedAt > limitMs) throw overrun();
}
