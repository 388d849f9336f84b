import type { SyncEstimate } from "../estimate.ts";
import type { Progress } from "../pass.ts";

/** The API answers 25 requests in 5 seconds. */
const SECONDS_PER_REQUEST = 0.2;

/** From so many requests on, their own pace says more than the budget. */
const ENOUGH_REQUESTS = 25;

/** Without a terminal, a long step says where it is this often. */
const EVERY_MS = 30_000;

/** Where the command's lines go. */
export interface Output {
  readonly isTTY: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds, for the pace. */
  readonly now: () => number;
}

/** Says what a pass does. */
export interface Reporter {
  readonly estimate: (estimate: SyncEstimate) => void;
  readonly progress: (progress: Progress) => void;
  /** Any other line of JSON. */
  readonly line: (value: object) => void;
}

/** On a terminal one line that changes, else lines of JSON. Each pass has a reporter of its own. */
export function createReporter({ isTTY, write, now }: Output): Reporter {
  const startedMs = now();
  let saidMs = startedMs;
  let lastStep = "";
  const clear = isTTY ? "\r\u001b[K" : "";
  const line = (value: object) => write(`${clear}${JSON.stringify(value)}\n`);

  const secondsLeft = ({ requests, requestsLeft }: Progress): number => {
    const pace = requests < ENOUGH_REQUESTS ? 0 : (now() - startedMs) / 1000 / requests;
    return Math.ceil(requestsLeft * Math.max(pace, SECONDS_PER_REQUEST));
  };

  return {
    line,
    estimate: ({ requests, tables }) => {
      const seconds = Math.ceil(requests * SECONDS_PER_REQUEST);
      if (!isTTY) line({ estimate: { requests, seconds, tables } });
      else if (requests > 0) write(`About ${count(requests)} requests, ${time(seconds)}.\n`);
    },
    progress: (progress) => {
      const { table, step, done, requests, requestsLeft } = progress;
      const seconds = secondsLeft(progress);
      if (isTTY) {
        write(`${clear}${table}: ${step}, ${count(done)}; ${time(seconds)} left`);
        return;
      }
      if (lastStep === `${table} ${step}` && now() - saidMs < EVERY_MS) return;
      lastStep = `${table} ${step}`;
      saidMs = now();
      line({ table, step, done, requests, requestsLeft, secondsLeft: seconds });
    },
  };
}

const count = (number: number): string => number.toLocaleString("en");

/** `40 s`, `67 min`, `4 h 30 min`. */
function time(seconds: number): string {
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
