import type { CassetteOptions } from "@centime/cassette";
import { finderIn, opaqueSecrets, persons, plants, SPELLINGS } from "@centime/test-kit/plants";
import fc from "fast-check";
import { CASSETTE_PLACES } from "./places/cassettes.ts";
import { DOWNLOAD_PLACES } from "./places/downloads.ts";
import { GIVEN_AWAY_PLACES, NAMED_PLACES, TOKEN_PLACES } from "./places/exchanges.ts";
import { OAUTH_PLACES } from "./places/oauth.ts";
import type { Place, Planted } from "./places/place.ts";
import { createStage, levelsIn } from "./stage.ts";

/** Something planted that was found. */
export interface Find {
  readonly needle: string;
  readonly spelt: string;
  readonly place: string;
  /** In a cassette's file, or in what a program writes: log lines, spans, failures. */
  readonly where: "file" | "lines";
  readonly text: string;
}

/** What was planted, and what was found of it. */
export interface Harvest {
  readonly planted: number;
  readonly places: number;
  /** At how many levels loggers wrote something. */
  readonly levels: number;
  readonly found: readonly Find[];
}

/** How much is planted. */
export interface Planting {
  readonly count: number;
  readonly seed: number;
  /** The rules of the cassettes. */
  readonly redact?: CassetteOptions["redact"];
  /** Whether it ends with the first that is found. */
  readonly untilFound?: boolean;
}

interface Sown extends Planted {
  readonly place: string;
  readonly happen: Place;
}

/** Plants secrets and persons in all places, and looks for them in everything that was written. */
export async function plant({ count, seed, redact, untilFound }: Planting): Promise<Harvest> {
  const found: Find[] = [];
  const levels = new Set<string>();
  const all = sow(count, seed);
  for (let start = 0; start < all.length; start += BATCH) {
    if (untilFound && found.length > 0) break;
    const harvest = await search(all.slice(start, start + BATCH), redact);
    found.push(...harvest.found);
    for (const level of harvest.levels) levels.add(level);
  }
  const places = new Set(all.map(({ place }) => place)).size;
  return { planted: all.length, places, levels: levels.size, found };
}

const BATCH = 50;

/** What is planted in which places: each comes to each place, in each spelling. */
const KINDS: readonly (readonly [
  fc.Arbitrary<Omit<Planted, "spelt"> & { readonly text: string }>,
  Readonly<Record<string, Place>>,
])[] = [
  [plants, GIVEN_AWAY_PLACES],
  [persons.map((name) => ({ needle: name, text: name })), { ...NAMED_PLACES, ...CASSETTE_PLACES }],
  [
    opaqueSecrets.map((secret) => ({ needle: secret, text: secret })),
    { ...TOKEN_PLACES, ...OAUTH_PLACES, ...DOWNLOAD_PLACES },
  ],
];

function sow(count: number, seed: number): readonly Sown[] {
  const sown = KINDS.flatMap(([arbitrary, places], kind) => {
    const numRuns = Math.ceil(count / KINDS.length);
    const entries = Object.entries(places);
    const spellings = Object.values(SPELLINGS);
    return fc
      .sample(arbitrary, { seed: seed + kind, numRuns })
      .map(({ needle, text }, index): Sown => {
        const [place, happen] = entries[index % entries.length] as [string, Place];
        const spell = spellings[(index + Math.floor(index / entries.length)) % spellings.length];
        return { needle, spelt: spell?.(text) ?? text, place, happen };
      });
  });
  // Few of each kind come first, for runs that end early.
  return (
    fc.sample(fc.shuffledSubarray(sown, { minLength: sown.length }), { seed, numRuns: 1 })[0] ?? []
  );
}

/** Lets it all happen on one stage; searches what was written each time, and the file at the end. */
async function search(
  sown: readonly Sown[],
  redact: CassetteOptions["redact"],
): Promise<{ readonly found: readonly Find[]; readonly levels: Iterable<string> }> {
  const stage = createStage(redact);
  const found: Find[] = [];
  const levels = new Set<string>();
  for (const one of sown) {
    const { needle, spelt, place } = one;
    await one.happen(one, stage);
    const text = stage.written();
    for (const level of levelsIn(text)) levels.add(level);
    if (finderIn(text)(needle)) found.push({ needle, spelt, place, where: "lines", text });
  }
  const isInFile = finderIn(await stage.close());
  const hidden = sown.filter(({ needle }) => isInFile(needle));
  return {
    found: [
      ...found,
      ...hidden.map(({ needle, spelt, place }) => ({
        needle,
        spelt,
        place,
        where: "file" as const,
        text: "",
      })),
    ],
    levels,
  };
}
