import type { Count, Evidence, Figures, Measured, TimeFigure } from "@centime/test-kit/evidence";
import type { Language } from "../.vitepress/contents.ts";
import { table } from "../operations/markdown.ts";
import { bar, barTable, LOCALES, numbersIn, withUnit } from "./markup.ts";
import { nameIn } from "./names.ts";
import { type Section, WORDS } from "./words.ts";

/** Writes the tables of a part. */
type Write<Part extends keyof Figures> = (figures: Figures[Part]) => readonly string[];

/** The sections of what has been measured, each with its tables and the commands that make them. */
export function figureSections(evidence: Evidence, language: Language): string[] {
  const words = WORDS[language];
  const write = writersIn(language);

  function section(name: Section, content: readonly string[]): string[] {
    const { title, text } = words.sections[name];
    return content.length === 0 ? [] : [`## ${title}`, text, ...content];
  }

  /** The tables of a part and where they come from; nothing when it has not been measured. */
  function part<Part extends keyof Figures>(name: Part, tablesOf: Write<Part>): string[] {
    const measured = evidence[name] as Measured<Figures[Part]> | undefined;
    return measured === undefined
      ? []
      : [...tablesOf(measured.figures), sourceIn(language, measured)];
  }

  return [
    ...section("size", part("size", write.size)),
    ...section("startup", part("startup", write.startup)),
    ...section("decode", part("decode", write.decode)),
    ...section("call", part("call", write.call)),
    ...section("pages", part("pages", write.pages)),
    ...section("linear", part("linear", write.linear)),
    ...section("soak", part("soak", write.soak)),
    ...section("plant", part("plant", write.plant)),
    ...section("judges", [
      ...part("prism", write.prism),
      ...part("randomCalls", write.randomCalls),
      ...part("strictClient", write.strictClient),
      ...part("recordings", write.recordings),
    ]),
  ];
}

/** The command that has measured, when, and where. */
function sourceIn(language: Language, { command, date, node, cores, load }: Measured): string {
  const words = WORDS[language];
  const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" });
  const where = words.measuredOn(day.format(new Date(date)), node, cores);
  return `\`${command}\` (${where}, ${words.load(numbersIn(language)(load, 1))})`;
}

function writersIn(language: Language): { readonly [Part in keyof Figures]: Write<Part> } {
  const words = WORDS[language];
  const number = numbersIn(language);
  const named = (name: string) => nameIn(name, language);
  const kilobytes = (bytes: number) => withUnit(number(bytes / 1000, 2), words.kilobytes);
  const milliseconds = (time: number) =>
    withUnit(number(time, time < 10 ? 1 : 0), words.milliseconds);
  const counted = (counts: readonly Count[]): string[] => [
    table(
      ["", ""],
      counts.map(({ name, count }) => [named(name), number(count, 0)]),
    ),
  ];

  const timed = (rows: readonly TimeFigure[]): string[] => [
    barTable(
      rows.map(({ name, elapsed, computed }) => ({
        name: named(name),
        value: computed,
        text: words.time(milliseconds(computed), milliseconds(elapsed)),
      })),
    ),
  ];

  return {
    size: (rows) => [
      barTable(
        rows.map(({ name, bytes, most }) => {
          const budget = most === undefined ? "" : `, ${words.budget(kilobytes(most))}`;
          return { name: named(name), value: bytes, text: kilobytes(bytes) + budget };
        }),
      ),
    ],
    startup: timed,
    decode: (rows) => [
      barTable(
        rows.map(({ name, times }) => ({
          name: named(name),
          value: times,
          text: withUnit("×", number(times, 2)),
        })),
      ),
    ],
    call: timed,
    pages: (rows) => [
      table(
        words.pagesHeads,
        rows.map(({ name, latencyMs, window, seconds, requests, refused, share }) => [
          named(name),
          milliseconds(latencyMs),
          named(window),
          withUnit(number(seconds, 1), "s"),
          number(requests, 0),
          number(refused, 0),
          `${withUnit(number(100 * share, 1), "%")} ${bar(share)}`,
        ]),
      ),
    ],
    linear: ({ subjects, steepest }) => [
      words.subjects(number(subjects, 0)),
      barTable(
        steepest.map(({ name, perDoubling }) => ({
          name: `\`${name}\``,
          value: perDoubling,
          text: number(perDoubling, 2),
        })),
      ),
    ],
    soak: ({ calls, faults }) => [...counted(calls), words.proxy, ...counted(faults)],
    plant: ({ planted, found }) =>
      counted([
        { name: "planted", count: planted },
        { name: "found", count: found },
      ]),
    prism: ({ calls, faults, knownRefusals, answers, answerFaults }) =>
      counted([
        { name: "calls that Prism judged", count: calls },
        { name: "calls that it refused", count: faults },
        { name: "kinds of valid calls that it is known to refuse", count: knownRefusals },
        { name: "responses of the sandbox that Prism judged", count: answers },
        { name: "faults in them", count: answerFaults },
      ]),
    randomCalls: ({ calls, unexpected, faults }) =>
      counted([
        { name: "random valid calls to the sandbox", count: calls },
        { name: "unexpected responses", count: unexpected },
        { name: "rules of bookkeeping broken", count: faults },
      ]),
    strictClient: ({ responses, refused, expected }) =>
      counted([
        { name: "reads by a strict client that hey-api generated", count: responses },
        { name: "responses that it refused", count: refused },
        {
          name: "refused for counters that the real API has and the contract lacks",
          count: expected,
        },
      ]),
    recordings: ({ responses, differing, refusals, differingRefusals }) =>
      counted([
        { name: "recorded responses of the real API, compared", count: responses },
        { name: "that differ without a reason", count: differing },
        { name: "reported refusals, compared", count: refusals },
        { name: "that differ without a reason", count: differingRefusals },
      ]),
  };
}
