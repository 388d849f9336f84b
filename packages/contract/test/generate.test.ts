import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { SourceFile } from "../src/emit/source-file.ts";
import { generate } from "../src/generate.ts";
import type { Words } from "../src/words/word-book.ts";
import { ROOT } from "../src/write/repository.ts";
import { format, writeFiles } from "../src/write/write-files.ts";
import { libraryContract } from "./fixtures/library-contract.ts";
import { LIBRARY_TABLES, readLibrary as read } from "./fixtures/library-tables.ts";
import { messageOf } from "./shared.ts";

const generating = suite("generate", { limitMs: 30_000 });

const GOLDEN = join(ROOT, "packages", "contract", "test", "fixtures", "golden");

const files: SourceFile[] = format(generate([read(libraryContract())], LIBRARY_TABLES).core);

generating("writes what it should for the library", async () => {
  if (env["UPDATE_GOLDEN"] === "1") await updateGolden();
  const names = await readdir(GOLDEN);
  assert.equal(files.map(({ path }) => goldenName(path)).sort(), names.sort());
  for (const { path, text } of files) {
    assert.fixture(text, await readFile(join(GOLDEN, goldenName(path)), "utf8"), path);
  }
});

/** The endings keep TypeScript and Biome away from files whose imports lead nowhere. */
const goldenName = (path: string) => `${path.replace(/^resources\//, "").replaceAll("/", ".")}.txt`;

async function updateGolden(): Promise<void> {
  for (const { path, text } of files) await writeFile(join(GOLDEN, goldenName(path)), text);
}

generating("writes nothing the second time, and removes what it no longer emits", async () => {
  const folder = temporaryFolder();
  const first = await writeFiles(folder, "resources", files);
  assert.ok(first.every(({ change }) => change === "added"));
  assert.equal(await writeFiles(folder, "resources", files), []);

  const own = join(folder, "resources", "own.ts");
  await writeFile(own, "export const own = 1;\n");
  const [gone, ...others] = files;
  assert.equal(await writeFiles(folder, "resources", others), [
    { path: gone?.path, change: "removed" },
  ]);
  assert.match(await readFile(own, "utf8"), "own");

  const [one] = others;
  await writeFile(join(folder, one?.path ?? ""), "// changed by hand\n");
  assert.equal(await writeFiles(folder, "resources", others), [
    { path: one?.path, change: "changed" },
  ]);
});

const withWords = (words: Partial<Words>) =>
  messageOf(() =>
    generate([read(libraryContract())], {
      ...LIBRARY_TABLES,
      words: { ...LIBRARY_TABLES.words, ...words },
    }),
  );

generating("fails for what has no words", () => {
  const { operations, types, fields } = LIBRARY_TABLES.words;
  const { getBook: _getBook, ...fewer } = operations;
  assert.is(withWords({ operations: fewer }), "no words for: operations: getBook");
  const { Book: _book, ...fewerTypes } = types;
  assert.is(withWords({ types: fewerTypes }), "no words for: types: Book");
  const { until: _until, ...fewerFields } = fields;
  assert.is(withWords({ fields: fewerFields }), "no words for: types: CreateLentBook.until");
});

generating("has words of its own for types that are named after their operation", () => {
  const { GetBooksQuery, BookFilter, RemindReaderBody, ...types } = LIBRARY_TABLES.words.types;
  assert.ok(GetBooksQuery && BookFilter && RemindReaderBody);
  const words = { ...LIBRARY_TABLES.words, types };
  const { core } = generate([read(libraryContract())], { ...LIBRARY_TABLES, words });
  const texts = core.map(({ text }) => text).join("\n");
  assert.match(texts, "/** The query parameters of `getBooks`. */\nexport interface GetBooksQuery");
  assert.match(texts, "/** A condition in the filter of `getBooks`. */\nexport type BookFilter");
  assert.match(texts, "/** The body of `remindReader`. */\nexport interface RemindReaderBody");
});

generating("fails for words about nothing", () => {
  const { operations, types, fields, plainFields } = LIBRARY_TABLES.words;
  const gone = { summary: "Gone." };
  const cases: [Partial<Words>, string][] = [
    [{ operations: { ...operations, gone } }, "operations: gone"],
    [{ types: { ...types, Gone: gone } }, "types: Gone"],
    [{ types: { ...types, Book: { ...gone, fields: { gone: "?" } } } }, "types: Book.gone"],
    [{ fields: { ...fields, gone: "?" } }, "fields: gone"],
    [{ plainFields: [...plainFields, "gone"] }, "plainFields: gone"],
    [{ groups: [{ types: ["Book", "Loan"], fields: { gone: "?" } }] }, "Book and others: gone"],
  ];
  for (const [words, what] of cases) assert.is(withWords(words), `words for nothing: ${what}`);
});

generating(
  "takes the words of a field from its type, its group of types, or those for all types",
  () => {
    const { core } = generate([read(libraryContract())], {
      ...LIBRARY_TABLES,
      words: {
        ...LIBRARY_TABLES.words,
        groups: [{ types: ["Fee", "Loan"], fields: { genre: "Of a loan." } }],
      },
    });
    const texts = core.map(({ text }) => text).join("\n");
    assert.match(texts, "/** A decimal string. */\n  amount:");
    assert.match(texts, "/** Of a loan. */\n  genre:");
    assert.match(texts, "/** What it is about. */\n  genre:");
  },
);

generating("fails for words about a failure that is not documented", () => {
  const { operations } = LIBRARY_TABLES.words;
  const getBook = { summary: "Reads.", failures: { 409: "?" } };
  const message = withWords({ operations: { ...operations, getBook } });
  assert.is(message, "getBook: words for a 409 that is not documented");
});

generating("fails for an operation that the contract lacks", () => {
  const { "/api/library/covers": _covers, ...paths } = libraryContract().paths;
  const message = messageOf(() => generate([read({ openapi: "3.0.3", paths })], LIBRARY_TABLES));
  assert.is(message, "uploadCover: the contract has no operation uploadCover");
});

generating.run();
