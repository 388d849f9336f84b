import type { Middleware, Transport } from "@centime/core";
import { err, errAsync, okAsync, type Result, ResultAsync } from "neverthrow";
import { compileRules } from "../match/compile-rules.ts";
import { cassetteError } from "../replay/cassette-error.ts";
import { claim } from "./claims.ts";
import type { Environment } from "./environment.ts";
import { type CassetteFailure, cassetteFailure } from "./failure.ts";
import { type CassetteReport, finish } from "./finish.ts";
import type { CassetteOptions } from "./options.ts";
import { type Session, startSession } from "./session.ts";
import { readSettings, type Settings, writes } from "./settings.ts";
import type { Storage } from "./storage.ts";

/** Recorded interactions that a client records or replays. */
export interface Cassette {
  /**
   * Goes into a client: `createClient({ …, cassette })` puts it outside of auth, rate limit and timers,
   * so that it never sees a token and replaying takes no time.
   */
  readonly middleware: Middleware;
  /**
   * Waits for the requests on their way, refuses further ones, and writes what was recorded. Fails when
   * that does not succeed, when requests matched nothing, and when interactions were not asked for.
   */
  close(): ResultAsync<CassetteReport, CassetteFailure>;
}

/** What a cassette needs of where it runs. */
export interface World {
  readonly storage: Storage;
  readonly env: Environment;
}

/** Opens a cassette in a world of one's own. */
export function createCassette(
  name: string,
  options: CassetteOptions | undefined,
  { storage, env }: World,
): Cassette {
  const settings = readSettings(name, options ?? {}, env);
  if (settings.isErr()) return failedCassette(settings.error);
  const { mode } = settings.value;
  if (mode === "off") return idleCassette;
  const rules = compileRules(settings.value);
  if (rules.isErr()) return failedCassette(cassetteFailure(settings.value, "options", rules.error));
  const release = claim(storage, storage.resolve(settings.value.path), writes(mode));
  if (release === undefined) {
    const what = "it is open already, and whoever writes a cassette must be alone with it";
    return failedCassette(cassetteFailure(settings.value, "busy", what));
  }
  const session = startSession(settings.value, rules.value, storage);
  return openedCassette(settings.value, session, async () => {
    const outcome = await session.outcome();
    const result = outcome.isErr()
      ? err(outcome.error)
      : await finish(settings.value, outcome.value, storage);
    release();
    return result;
  });
}

function openedCassette(
  { name }: Settings,
  session: Session,
  finished: () => Promise<Result<CassetteReport, CassetteFailure>>,
): Cassette {
  const onTheirWay = new Set<PromiseLike<unknown>>();
  let closing: ResultAsync<CassetteReport, CassetteFailure> | undefined;
  const close = async () => {
    await Promise.allSettled(onTheirWay);
    return finished();
  };
  const guard =
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
    middleware: (next) => guard(session.send(next)),
    close: () => {
      closing ??= new ResultAsync(close());
      return closing;
    },
  };
}

/** A cassette that could not be opened: every send says why, and so does closing it. */
const failedCassette = (failure: CassetteFailure): Cassette => ({
  middleware: () => async () => err(cassetteError(failure.message)),
  close: () => errAsync(failure),
});

const idleCassette: Cassette = {
  middleware: (next) => next,
  close: () => okAsync({ mode: "off", replayed: 0, recorded: 0, written: false }),
};
