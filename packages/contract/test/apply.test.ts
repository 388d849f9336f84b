import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { generate } from "../src/generate.ts";
import { parseContract } from "../src/load/load-contract.ts";
import type { Words } from "../src/words/word-book.ts";
import { add, edited, type Json, remove, replace, set } from "./edit.ts";
import { libraryContract } from "./fixtures/library-contract.ts";
import { LIBRARY_TABLES, readLibrary as read } from "./fixtures/library-tables.ts";

const applying = suite("generate applies");

interface Expectation {
  readonly path: readonly string[];
  readonly change: (at: Json) => void;
  /** Where the change shows, below core's resources. */
  readonly file: string;
  readonly text: string;
  /** Words for what is new. */
  readonly words?: Partial<Words>;
}

const BOOKS = ["paths", "/api/library/books"];
const BOOK = ["paths", "/api/library/books/{id}"];
const schema = ["content", "application/json", "schema"];
const PRESENT = [...BOOKS, "post", "requestBody", ...schema, "oneOf", "1"];
const REMINDERS = ["paths", "/api/library/readers/{reader_id}/reminders", "post"];
const reminder = [...REMINDERS, "requestBody", ...schema];
const { fields } = LIBRARY_TABLES.words;
const withColour = { words: { fields: { ...fields, colour: "Of the cover." } } };

const CHANGES: Record<string, Expectation> = {
  "a field that is added to a body": {
    path: [...PRESENT, "properties"],
    change: set("colour", { type: "string" }),
    file: "books/types.ts",
    text: "/** Of the cover. */\n  colour?: string | undefined;",
    ...withColour,
  },
  "a field that a body must have": {
    path: PRESENT,
    change: add("required", "tags"),
    file: "books/schemas.ts",
    text: "tags: v.pipe(v.array(v.string()), v.minLength(1)),",
  },
  "a field that a body no longer has": {
    path: [...reminder, "properties"],
    change: set("wording", undefined),
    file: "readers/schemas.ts",
    text: "v.strictObject({\nbinding: v.picklist(BINDINGS),\n})",
    words: { plainFields: LIBRARY_TABLES.words.plainFields.filter((name) => name !== "wording") },
  },
  "a field that may be null": {
    path: [...reminder, "properties", "wording"],
    change: set("nullable", true),
    file: "readers/types.ts",
    text: "wording?: string | null | undefined;",
  },
  "an enumeration that grows": {
    path: [...REMINDERS, "requestBody", ...schema, "properties", "binding"],
    change: (at) => {
      at["enum"] = ["paper", "cloth", "leather"];
    },
    file: "readers/types.ts",
    text: 'binding: "paper" | "cloth" | "leather";',
    words: { enumerations: { Genre: LIBRARY_TABLES.words.enumerations["Genre"] ?? "" } },
  },
  "a limit that changes": {
    path: [...BOOKS, "get", "parameters", "1", "schema"],
    change: set("maximum", 500),
    file: "books/schemas.ts",
    text: "limit: v.optional(integer(1, 500)),",
  },
  "a limit of an response that is a list": {
    path: [...REMINDERS, "responses", "200", ...schema],
    change: set("maxItems", 10),
    file: "readers/index.ts",
    text: "response: () => v.pipe(v.array(fee()), v.maxLength(10)),",
  },
  "codes in an response that is a list": {
    path: [...BOOK, "delete", "responses"],
    change: (at) => {
      const codes = { type: "array", items: { type: "string", enum: ["sent", "kept"] } };
      at["200"] = { content: { "application/json": { schema: codes } } };
      delete at["204"];
    },
    file: "books/index.ts",
    text: 'response: () => v.array(open(["sent","kept"])),',
  },
  "a filter that takes another field": {
    path: [...BOOKS, "get", "parameters", "2"],
    change: replace("description", "- `title`: `start_with`", "- `title`, `isbn`: `start_with`"),
    file: "books/types.ts",
    text: 'FilterOn<"title" | "isbn", "start_with">',
  },
  "a list that sorts by another field": {
    path: [...BOOKS, "get", "parameters", "3"],
    change: replace("description", "`title`", "`title`, `genre`"),
    file: "books/types.ts",
    text: 'Sort<"id" | "title" | "genre">',
  },
  "a failure that is documented": {
    path: [...BOOK, "get", "responses"],
    change: set("409", {}),
    file: "books/index.ts",
    text: 'FailuresOf<"getBook", 404 | 409>',
  },
  "a scope that no longer does": {
    path: [...BOOKS, "get", "security", "0"],
    change: remove("oauth2", "books:all"),
    file: "books/index.ts",
    text: 'scopes: ["books:readonly"],',
  },
  "a path that moves": {
    path: ["paths"],
    change: (at) => {
      at["/api/v2/covers"] = at["/api/library/covers"];
      delete at["/api/library/covers"];
    },
    file: "readers/index.ts",
    text: 'path: "/api/v2/covers",',
  },
};

for (const [what, { path, change, file, text, words }] of Object.entries(CHANGES)) {
  applying(what, () => {
    const document = edited(libraryContract(), path, change);
    const tables = { ...LIBRARY_TABLES, words: { ...LIBRARY_TABLES.words, ...words } };
    const { core } = generate([read(parseContract(JSON.stringify(document), "edited"))], tables);
    const written = core.find((one) => one.path === `resources/${file}`)?.text ?? "";
    assert.match(written, text);
  });
}

applying("nothing when a line of prose is not understood", () => {
  const odd = replace("description", "Available fields", "Some of the fields");
  const document = edited(libraryContract(), [...BOOKS, "get", "parameters", "3"], odd);
  const parsed = parseContract(JSON.stringify(document), "edited");
  assert.throws(() => generate([read(parsed)], LIBRARY_TABLES), /cannot make sense of/);
});

applying.run();
