import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import { type CassetteOptions, openCassette } from "@centime/cassette";
import { temporaryFolder } from "@centime/test-kit";
import { isFound, persons, plants } from "@centime/test-kit/plants";
import { createClient, toError } from "centime";
import fc from "fast-check";
import { pino } from "pino";
import { type Exchange, isPlain, NAMED_PLACES, PLACES } from "./exchanges.ts";

/** Something planted that was found. */
export interface Find {
  readonly needle: string;
  readonly place: string;
  /** Where it was found: the cassette's file, or what a logger prints of the failure. */
  readonly where: "file" | "failure";
  readonly text: string;
}

interface Planted {
  readonly needle: string;
  readonly place: string;
  readonly exchange: Exchange;
  /** A message repeats what was sent as it was sent; escaped, only a file has it. */
  readonly isInMessages: boolean;
}

/** How a redaction is switched off, for a proof that it is missed. */
export type Spoil = (text: string) => string;

/** How much is planted. */
export interface Planting {
  readonly count: number;
  readonly seed: number;
  /** The rules of the cassettes. */
  readonly redact?: CassetteOptions["redact"];
}

/** Plants secrets and persons in all places of exchanges, and returns those that were found afterwards. */
export async function plant(
  { count, seed, redact }: Planting,
  spoil?: Spoil,
): Promise<readonly Find[]> {
  const found: Find[] = [];
  const all = sow(count, seed);
  for (let start = 0; start < all.length; start += BATCH) {
    found.push(...(await search(all.slice(start, start + BATCH), redact, spoil)));
  }
  return found;
}

const BATCH = 50;

function sow(count: number, seed: number): readonly Planted[] {
  const half = Math.ceil(count / 2);
  const secrets = fc.sample(plants, { seed, numRuns: half }).map((one, index): Planted => {
    const [place, make] = pick(PLACES, index);
    const exchange = make(one.text);
    return { needle: one.needle, place, exchange, isInMessages: isPlain(one) };
  });
  const names = fc.sample(persons, { seed, numRuns: count - half }).map((name, index): Planted => {
    const [place, make] = pick(NAMED_PLACES, index);
    return { needle: name, place, exchange: make(name), isInMessages: true };
  });
  return [...secrets, ...names];
}

function pick<Value>(record: Readonly<Record<string, Value>>, index: number): [string, Value] {
  const entries = Object.entries(record);
  return entries[index % entries.length] as [string, Value];
}

/** Sends exchanges through a client that records; searches the file, and what is printed of failures. */
async function search(
  planted: readonly Planted[],
  redact: CassetteOptions["redact"],
  spoil: Spoil = (text) => text,
): Promise<Find[]> {
  const folder = temporaryFolder();
  const cassette = openCassette("plant", { mode: "record", folder, redact });
  const found: Find[] = [];
  let received: Exchange["received"] | undefined;
  const client = createClient({
    token: "a-token-of-the-plant",
    transport: async () => received as Exchange["received"],
    cassette,
    retry: false,
    rateLimit: false,
  });
  for (const { needle, place, exchange, isInMessages } of planted) {
    received = exchange.received;
    const sent = await client.send(exchange.call);
    if (sent.isOk() || !isInMessages) continue;
    const text = spoil(printed(sent.error));
    if (isFound(text, needle)) found.push({ needle, place, where: "failure", text });
  }
  (await cassette.close())._unsafeUnwrap();
  const file = spoil(await readFile(join(folder, "plant.har"), "utf8"));
  await rm(folder, { recursive: true });
  const hidden = planted.filter(({ needle }) => isFound(file, needle));
  return [
    ...found,
    ...hidden.map(({ needle, place }) => ({ needle, place, where: "file" as const, text: "" })),
  ];
}

/** What loggers print of a failure. */
function printed(failure: unknown): string {
  let lines = "";
  const stream = new Writable({
    write(chunk, _, done) {
      lines += chunk;
      done();
    },
  });
  const error = toError(failure as Parameters<typeof toError>[0]);
  const logger = pino({ level: "trace" }, stream);
  logger.error({ failure }, "failed");
  logger.error(error);
  return [lines, JSON.stringify(failure), inspect(failure, { depth: 20 }), inspect(error)].join(
    "\n",
  );
}
