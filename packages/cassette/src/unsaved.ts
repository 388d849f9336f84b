/** Says what would be lost if the process ended now; `undefined` when nothing would be. */
export type Notice = () => string | undefined;

/** Listens to the end of the process; returns what stops listening. */
export type OnExit = (notice: Notice) => () => void;

const notices = /* @__PURE__ */ new Set<Notice>();

/**
 * Prints a notice on the standard error when the process ends, unless it is taken back before. Runtimes
 * without such an event print nothing.
 */
export const tellAtExit: OnExit = (notice) => {
  if (notices.size === 0) listen("on");
  notices.add(notice);
  return () => {
    const wasThere = notices.delete(notice);
    if (wasThere && notices.size === 0) listen("off");
  };
};

function listen(how: "on" | "off"): void {
  try {
    process[how]("exit", printNotices);
  } catch {
    // There is no process here that could end.
  }
}

function printNotices(): void {
  for (const notice of notices) {
    const text = notice();
    if (text !== undefined) process.stderr.write(`${text}\n`);
  }
}
