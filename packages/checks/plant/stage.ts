import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import { type Cassette, type CassetteOptions, openCassette } from "@centime/cassette";
import { withTelemetry } from "@centime/otel";
import { temporaryFolder } from "@centime/test-kit";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { type Client, createClient, type Observer, type Transport, toError } from "centime";
import { pino } from "pino";

/** Where exchanges happen, and everything is kept that programs write of them. */
export interface Stage {
  readonly folder: string;
  /** Records: what stands in its file is looked through at the end. */
  readonly cassette: Cassette;
  /** A client that logs at every level, is observed and traced, and records unless it has a cassette. */
  client(transport: Transport, options?: StageClient): Client;
  /** Writes a failure in all the ways in which programs write one. */
  write(failure: unknown): void;
  /** Returns what was written since the last time. */
  written(): string;
  /** Closes the cassette, and returns its file. */
  close(): Promise<string>;
}

interface StageClient {
  readonly token?: string;
  readonly cassette?: Cassette;
}

/** The levels at which loggers wrote something: a level that nobody used proves nothing. */
export const levelsIn = (lines: string): ReadonlySet<string> =>
  new Set(Array.from(lines.matchAll(/"level":(\d+)/g), ([, level]) => level as string));

/** Sets a stage in a folder of its own. */
export function createStage(redact: CassetteOptions["redact"]): Stage {
  const folder = temporaryFolder();
  const cassette = openCassette("plant", { mode: "record", folder, redact });
  let lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const logger = pino({ level: "trace" }, stream);
  const spans = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(spans)],
  });
  const observe: Observer = {
    before: (start) => void lines.push(JSON.stringify(start)),
    after: (end) => void lines.push(JSON.stringify(end), inspect(end)),
  };
  return {
    folder,
    cassette,
    client: (transport, { token = "a-token-of-the-plant", cassette: own = cassette } = {}) =>
      createClient(
        withTelemetry(
          { token, transport, cassette: own, retry: false, rateLimit: false, logger, observe },
          { tracerProvider },
        ),
      ),
    write(failure) {
      logger.error({ failure }, "failed");
      lines.push(JSON.stringify(failure), inspect(failure, { depth: 20 }), String(failure));
      if (!("message" in Object(failure))) return;
      const error = toError({ _tag: "Failure", ...(failure as { kind: string; message: string }) });
      logger.error(error);
      lines.push(inspect(error), String(error), error.stack ?? "");
    },
    written() {
      for (const { name, attributes, events, status } of spans.getFinishedSpans()) {
        lines.push(JSON.stringify({ name, attributes, events, status }));
      }
      spans.reset();
      const text = lines.join("\n");
      lines = [];
      return text;
    },
    async close() {
      const { written } = (await cassette.close())._unsafeUnwrap();
      const file = written ? await readFile(join(folder, "plant.har"), "utf8") : "";
      await rm(folder, { recursive: true });
      return file;
    },
  };
}

/** Writes a file that a cassette of this name is opened from. */
export const putCassette = async (stage: Stage, name: string, text: string): Promise<void> =>
  await writeFile(join(stage.folder, `${name}.har`), text);
