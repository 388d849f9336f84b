import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";

/** What commands measure and the site's page of evidence shows: a part for each command. */
export interface Figures {
  readonly size: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly most?: number;
  }[];
  readonly startup: readonly TimeFigure[];
  /** As a multiple of `JSON.parse`. */
  readonly decode: readonly { readonly name: string; readonly times: number }[];
  readonly call: readonly TimeFigure[];
  readonly pages: readonly PagesFigure[];
  readonly linear: {
    readonly subjects: number;
    /** By how much time grows when the input doubles, the steepest first. */
    readonly steepest: readonly { readonly name: string; readonly perDoubling: number }[];
  };
  readonly soak: {
    readonly calls: readonly Count[];
    readonly faults: readonly Count[];
    readonly disagreements: number;
  };
  readonly plant: { readonly planted: number; readonly found: number };
  readonly prism: {
    readonly calls: number;
    readonly faults: number;
    readonly knownRefusals: number;
    readonly answers: number;
    readonly answerFaults: number;
    /** How many calls of each operation. */
    readonly operations: Readonly<Record<string, number>>;
  };
  readonly randomCalls: {
    readonly calls: number;
    readonly unexpected: number;
    readonly faults: number;
  };
  readonly strictClient: {
    readonly responses: number;
    readonly refused: number;
    /** Refused for what the contract alone lacks. */
    readonly expected: number;
  };
  readonly recordings: {
    readonly responses: number;
    readonly differing: number;
    readonly refusals: number;
    readonly differingRefusals: number;
    /** How many exchanges of each operation. */
    readonly operations: Readonly<Record<string, number>>;
  };
}

/** In milliseconds: until it is done, and what the process computed for it. */
export interface TimeFigure {
  readonly name: string;
  readonly elapsed: number;
  readonly computed: number;
}

/** Reading a list of invoices, in virtual time. */
export interface PagesFigure {
  readonly name: string;
  readonly latencyMs: number;
  readonly window: string;
  readonly seconds: number;
  /** Of the fastest that the budget allows: 1 is as fast. */
  readonly share: number;
  readonly requests: number;
  readonly refused: number;
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** The figures of a part, and where they come from. */
export interface Measured<Values = unknown> {
  readonly command: string;
  /** `2026-11-27` */
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  /** How many processes wanted a core, in the minute before the command began. */
  readonly load: number;
  readonly figures: Values;
}

/** All parts that have been measured. */
export type Evidence = { readonly [Part in keyof Figures]?: Measured<Figures[Part]> };

const FILE = fileURLToPath(new URL("../../../../docs/site/evidence/figures.json", import.meta.url));

/** Reads what has been measured. */
export const readEvidence = (file = FILE): Evidence =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Evidence) : {};

/** Begins to measure: returns what keeps the figures of a part, in the place of its former ones. */
export function startMeasuring(command: string, file = FILE) {
  const [load = 0] = loadavg();
  return <Part extends keyof Figures>(part: Part, figures: Figures[Part]): void => {
    const measured: Measured = {
      command,
      date: new Date().toISOString().slice(0, 10),
      node: process.versions.node,
      cores: availableParallelism(),
      load: Math.round(load * 10) / 10,
      figures,
    };
    const parts = Object.entries({ ...readEvidence(file), [part]: measured });
    parts.sort(([one], [other]) => (one < other ? -1 : 1));
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(parts), undefined, 2)}\n`);
  };
}
