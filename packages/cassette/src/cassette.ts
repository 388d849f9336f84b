/// <reference lib="esnext.disposable" preserve="true" />
import { copyOf, type Middleware, type Transport } from "@centime/core";
import { err, errAsync, ok, okAsync, type Result, ResultAsync } from "neverthrow";
import { type CassetteFailure, cassetteError, cassetteFailure } from "./failure.ts";
import { compileRules } from "./match/tape.ts";
import {
  type CassetteOptions,
  type Environment,
  readEnvironment,
  readSettings,
  type Settings,
  writes,
} from "./options.ts";
import { type CassetteReport, type Session, startSession } from "./session.ts";
import { nodeStorage, type Storage } from "./storage.ts";
import { type OnExit, tellAtExit } from "./unsaved.ts";

/** A file of recorded interactions that a client records or replays. */
export interface Cassette {
  /**
   * For a client: `createClient({ …, cassette })` places it outside of auth, rate limit and timers, so
   * that it never sees a token and replaying takes no time.
   */
  readonly middleware: Middleware;
  /**
   * Waits for requests on their way, refuses further ones, and writes what was recorded. Fails when the
   * file cannot be written, when requests matched nothing, and when no request matched an interaction:
   * then nothing is written. When the process ends and nobody has closed a recording, a line on the
   * standard error says so.
   */
  close(): ResultAsync<CassetteReport, CassetteFailure>;
  /**
   * Closes without writing or comparing anything, for a test that failed: the file stays as it is, and
   * further requests are refused. `close` does nothing afterwards, and `discard` nothing after `close`.
   */
  discard(): void;
  /**
   * For `await using cassette = openCassette(…)`: drops a recording that was not closed, as a test that
   * fails leaves it. `close` what is to be written.
   */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Opens `cassettes/SUITE/NAME.har` by its name, to record or to replay.
 *
 * Never throws: when a cassette cannot be opened, every request fails with reason `cassette`, and
 * `close` returns the failure.
 *
 * @example
 * ```ts
 * const cassette = openCassette("invoices/lifecycle");
 * const pennylane = createClient({ token, cassette });
 * // … the calls of a test …
 * await unwrap(cassette.close());
 * ```
 */
export const openCassette = (name: string, options?: CassetteOptions): Cassette =>
  createCassette(name, options, {
    storage: nodeStorage,
    env: readEnvironment(),
    onExit: tellAtExit,
  });

/** What a cassette needs of the machine. */
export interface World {
  readonly storage: Storage;
  readonly env: Environment;
  /** Default: nothing is told when the process ends. */
  readonly onExit?: OnExit;
}

/** Opens a cassette of a storage. */
export function createCassette(
  name: string,
  options: CassetteOptions | undefined,
  { storage, env, onExit = () => () => {} }: World,
): Cassette {
  const read = readSettings(name, copyOf(options) ?? {}, env);
  if (read.isErr()) return failedCassette(read.error);
  const settings = read.value;
  if (settings.mode === "off") return toCassette(IDLE);
  const rules = compileRules(settings);
  const release = reserve(storage, storage.resolve(settings.path), writes(settings.mode));
  if (release === undefined) {
    const what = "it is open already, and must not be open twice while one of them writes it";
    return failedCassette(cassetteFailure(settings, "busy", what));
  }
  return openedCassette(settings, startSession(settings, rules, storage), release, onExit);
}

type Outcome = Result<CassetteReport, CassetteFailure>;

function openedCassette(
  settings: Settings,
  session: Session,
  release: () => void,
  onExit: OnExit,
): Cassette {
  const { name, path, waitMs = 60_000 } = settings;
  let onTheirWay = 0;
  let isClosed = false;
  let outcome: Outcome | undefined;
  let unsaved = session.unsaved;
  const takeBack = onExit(() => unsavedNotice(`${name} (${path})`, unsaved()));
  const settle = (settled: Outcome): Outcome => {
    outcome = settled;
    release();
    return settled;
  };
  /**
   * What is closed twice is written once: who comes second waits as long again for the first, which may
   * have ended. Whoever waits does so by timers of its own.
   */
  const close = async (): Promise<Outcome> => {
    const isFirst = !isClosed;
    isClosed = true;
    const isReady = () => outcome !== undefined || (isFirst && onTheirWay === 0);
    await until(isReady, isFirst ? waitMs : 2 * waitMs);
    const settled = outcome ?? settle(await session.finish());
    takeBack();
    return settled;
  };
  const drop = (): void => {
    if (isClosed) return;
    isClosed = true;
    settle(ok(session.discard()));
  };
  const untilClosed =
    (send: Transport): Transport =>
    async (request, context) => {
      if (isClosed) return err(cassetteError(`cassette ${name} is closed`));
      onTheirWay += 1;
      try {
        return await send(request, context);
      } finally {
        onTheirWay -= 1;
      }
    };
  return toCassette({
    middleware: (next) => untilClosed(session.middleware(next)),
    close: () => new ResultAsync(close()),
    discard() {
      drop();
      takeBack();
    },
    async dispose() {
      const lost = unsaved();
      unsaved = () => lost;
      drop();
    },
  });
}

const POLL_MS = 10;

/** Waits until something is so, or the time is up. */
async function until(isSo: () => boolean, limitMs: number): Promise<void> {
  for (let waitedMs = 0; !isSo() && waitedMs < limitMs; waitedMs += POLL_MS) {
    await new Promise((wake) => setTimeout(wake, POLL_MS));
  }
}

function unsavedNotice(cassette: string, unsaved: number): string | undefined {
  if (unsaved === 0) return undefined;
  const what = unsaved === 1 ? "exchange was" : "exchanges were";
  return `cassette ${cassette}: ${unsaved} recorded ${what} not written, since close() was not called`;
}

/** Node before 20.5 has no such symbol; what compiles `await using` for it takes this one. */
const ASYNC_DISPOSE: typeof Symbol.asyncDispose =
  Symbol.asyncDispose ?? /* @__PURE__ */ Symbol.for("Symbol.asyncDispose");

const toCassette = ({
  dispose,
  ...others
}: Omit<Cassette, typeof Symbol.asyncDispose> & {
  readonly dispose: () => Promise<void>;
}): Cassette => ({ ...others, [ASYNC_DISPOSE]: dispose });

/** A cassette that could not be opened. */
const failedCassette = (failure: CassetteFailure): Cassette =>
  toCassette({
    ...IDLE,
    middleware: () => async () => err(cassetteError(failure.message)),
    close: () => errAsync(failure),
  });

const IDLE = {
  middleware: (next: Transport) => next,
  close: () =>
    okAsync({ mode: "off", replayed: 0, recorded: 0, unfinished: 0, written: false } as const),
  discard: () => {},
  dispose: async () => {},
};

/** How many cassettes of this process read a file, or that one writes it. */
type Use = number | "writer";

const usesByPath = new WeakMap<Storage, Map<string, Use>>();

/**
 * Reserves a file in this process: several cassettes may read it, a writer is alone. Returns what
 * releases it, or `undefined` when it is in use.
 */
function reserve(storage: Storage, path: string, toWrite: boolean): (() => void) | undefined {
  const uses = usesByPath.get(storage) ?? new Map<string, Use>();
  usesByPath.set(storage, uses);
  const use = uses.get(path);
  if (use === "writer" || (toWrite && use !== undefined)) return undefined;
  uses.set(path, toWrite ? "writer" : (use ?? 0) + 1);
  return () => {
    const readers = uses.get(path);
    if (typeof readers === "number" && readers > 1) uses.set(path, readers - 1);
    else uses.delete(path);
  };
}
