import { type Ref, reactive, ref, shallowRef, watch } from "vue";
import type { Books, Message, SentRequest, Settings } from "../protocol.ts";
import type { Session } from "./session.ts";
import type { Strings } from "./strings.ts";

export interface Line {
  readonly level: "log" | "warn" | "error";
  readonly text: string;
}

/** What runs code in a frame of a host element, and what came of it. */
export function useRuns(host: Ref<HTMLElement | undefined>, text: Ref<Strings>) {
  const isRunning = ref(false);
  const status = ref("");
  const output = ref<readonly Line[]>([]);
  const requests = ref<readonly SentRequest[]>([]);
  const books = shallowRef<Books>();
  const day = ref(0);
  const settings = reactive<Mutable<Settings>>({ faults: [], strikes: 1, scale: 1, keep: false });
  const plain = (): Settings => JSON.parse(JSON.stringify(settings));

  let session: Promise<Session> | undefined;

  /** The frame with its company: opened once, and again after it was ended. */
  const opened = () => (session ??= openFrame());
  async function openFrame(): Promise<Session> {
    const [{ openSession }, { parts }] = await Promise.all([
      import("./session.ts"),
      import("virtual:playground-parts"),
    ]);
    return await new Promise((resolve) => {
      const own = openSession(host.value as HTMLElement, parts, {
        tell: (message) => {
          if (message.kind === "ready") resolve(own);
          else tell(message);
        },
        gone: () => void end(text.value.stopped.silent),
      });
    });
  }

  function tell(message: Message): void {
    if (message.kind === "output") output.value = [...output.value, message].slice(-1000);
    if (message.kind === "request") {
      requests.value = [...requests.value, message.request].slice(-500);
    }
    if (message.kind === "books") {
      books.value = message.books;
      day.value = message.books.day;
    }
    if (message.kind === "ended") finish(text.value.ended(Math.round(message.milliseconds)));
    if (message.kind === "failed") {
      const where = message.line === null ? "" : ` (${text.value.line(message.line)})`;
      output.value = [...output.value, { level: "error", text: message.text }];
      finish(`${text.value.failed}${where}.`);
    }
    if (message.kind === "stopped") void end(text.value.stopped[message.reason]);
  }

  function finish(said: string): void {
    isRunning.value = false;
    status.value = said;
  }

  async function end(said: string): Promise<void> {
    const ended = session;
    session = undefined;
    books.value = undefined;
    day.value = 0;
    finish(said);
    (await ended)?.end();
  }

  async function run(code: string): Promise<void> {
    if (isRunning.value) return;
    isRunning.value = true;
    status.value = text.value.running;
    output.value = [];
    requests.value = [];
    const own = await opened();
    if (isRunning.value) own.send({ kind: "run", code, settings: plain() });
  }

  watch(
    () => [settings.faults, settings.strikes],
    async () => (await session)?.send({ kind: "settings", settings: plain() }),
  );

  return {
    isRunning,
    status,
    output,
    requests,
    books,
    day,
    settings,
    run,
    /** Loads what runs code, before it is needed. */
    prepare: () => void opened(),
    stop: () => end(text.value.stopped.user),
    travel: async () => (await opened()).send({ kind: "travel", day: day.value }),
    close: async () => (await session)?.end(),
  };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
