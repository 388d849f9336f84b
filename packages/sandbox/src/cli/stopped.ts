const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Waits until somebody wants the process to end. A second signal ends it at once. */
export const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
