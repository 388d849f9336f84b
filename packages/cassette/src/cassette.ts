import { copyOf, type Middleware, type Transport } from "@centime/core";
import { err, errAsync, okAsync, ResultAsync } from "neverthrow";
import { type CassetteFailure, cassetteError, cassetteFailure } from "./failure.ts";
import { compileRules } from "./match/tape.ts";
import {
  type CassetteOptions,
  type Environment,
  readEnvironment,
  readSettings,
  writes,
} from "./options.ts";
import { type CassetteReport, type Session, startSession } from "./session.ts";
import { nodeStorage, type Storage } from "./storage.ts";

/** A file of recorded interactions that a client records or replays. */
export interface Cassette {
  /**
   * For a client: `createClient({ …, cassette })` places it outside of auth, rate limit and timers, so
   * that it never sees a token and replaying takes no time.
   */
  readonly middleware: Middleware;
  /**
   * Waits for requests on their way, refuses further ones, and writes what was recorded. Fails when the
   * file cannot be written, when requests matched nothing, and when no request matched an interaction.
   */
  close(): ResultAsync<CassetteReport, CassetteFailure>;
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
 * const closed = await cassette.close();
 * ```
 */
export const openCassette = (name: string, options?: CassetteOptions): Cassette =>
  createCassette(name, options, { storage: nodeStorage, env: readEnvironment() });

/** What a cassette needs of the machine. */
export interface World {
  readonly storage: Storage;
  readonly env: Environment;
}

/** Opens a cassette of a storage. */
export function createCassette(
  name: string,
  options: CassetteOptions | undefined,
  { storage, env }: World,
): Cassette {
  const read = readSettings(name, copyOf(options) ?? {}, env);
  if (read.isErr()) return failedCassette(read.error);
  const settings = read.value;
  if (settings.mode === "off") return idleCassette;
  const rules = compileRules(settings);
  const release = reserve(storage, storage.resolve(settings.path), writes(settings.mode));
  if (release === undefined) {
    const what = "it is open already, and must not be open twice while one of them writes it";
    return failedCassette(cassetteFailure(settings, "busy", what));
  }
  const session = startSession(settings, rules, storage);
  return openedCassette(settings.name, session, release);
}

function openedCassette(name: string, session: Session, release: () => void): Cassette {
  const onTheirWay = new Set<PromiseLike<unknown>>();
  let closing: ResultAsync<CassetteReport, CassetteFailure> | undefined;
  const close = async () => {
    await Promise.allSettled(onTheirWay);
    const report = await session.finish();
    release();
    return report;
  };
  const untilClosed =
    (send: Transport): Transport =>
    async (request, context) => {
      if (closing !== undefined) return err(cassetteError(`cassette ${name} is closed`));
      const sending = send(request, context);
      onTheirWay.add(sending);
      try {
        return await sending;
      } finally {
        onTheirWay.delete(sending);
      }
    };
  return {
    middleware: (next) => untilClosed(session.middleware(next)),
    close: () => {
      closing ??= new ResultAsync(close());
      return closing;
    },
  };
}

/** A cassette that could not be opened. */
const failedCassette = (failure: CassetteFailure): Cassette => ({
  middleware: () => async () => err(cassetteError(failure.message)),
  close: () => errAsync(failure),
});

const idleCassette: Cassette = {
  middleware: (next) => next,
  close: () => okAsync({ mode: "off", replayed: 0, recorded: 0, written: false }),
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
