import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { loadContract } from "../src/load/load-contract.ts";
import { HTTP_METHODS } from "../src/load/openapi.ts";
import { readFilter, readInclude, readSort } from "../src/model/prose.ts";
import { COMPANY_CONTRACT, FIRM_CONTRACT, messageOf, noContracts } from "./shared.ts";

const prose = suite("prose");

const fieldsOf = (text: string) =>
  readFilter(text, "here").fields.map(
    ({ name, operators, deprecated }) =>
      `${name}: ${operators.join(" ")}${deprecated ? " (deprecated)" : ""}`,
  );

const FILTERS: Record<string, [text: string, fields: string[]]> = {
  "a bullet for each field": [
    "Available fields and values:\n- `id`: `eq`, `in`\n- `name` : `start_with`",
    ["id: eq in", "name: start_with"],
  ],
  "a bullet for several fields": [
    "Available fields and operators:\n- `id`,`date`: `lt`, `gt`",
    ["id: lt gt", "date: lt gt"],
  ],
  "a remark after the operators": ["- `draft`: `eq` (boolean)", ["draft: eq"]],
  "a name without a colon": ["- `date` `lt, gt`", ["date: lt gt"]],
  "several operators between one pair of backticks": [
    "- 🆕 `id`: `lt, gt`, `in` (since lately)",
    ["id: lt gt in"],
  ],
  "a line of fields and a line of operators": [
    "Available fields : `id`, `date`\nAvailable operators : `lt`, `gt`",
    ["id: lt gt", "date: lt gt"],
  ],
  "what is deprecated": [
    "- `id`: `eq`\n\nDEPRECATED :\n- `old`: `eq`",
    ["id: eq", "old: eq (deprecated)"],
  ],
  "the values of a field": [
    "- `status`: `eq`\n\nAvailable statuses:\n- new: it is new\n- used",
    ["status: eq"],
  ],
};

for (const [form, [text, fields]] of Object.entries(FILTERS)) {
  prose(`a filter with ${form}`, () => assert.equal(fieldsOf(text), fields));
}

const REFUSED: Record<string, [text: string, line: string]> = {
  "a line of another form": ["- `id`: `eq`\nAlso, some others.", "Also, some others."],
  "a list that follows no field": ["- `id`: `eq`\nAvailable things:", "Available things:"],
  "a bullet without backticks": ["- id: eq", "- id: eq"],
};

for (const [what, [text, line]] of Object.entries(REFUSED)) {
  prose(`a filter refuses ${what}`, () =>
    assert.is(
      messageOf(() => fieldsOf(text)),
      `here: cannot make sense of "${line}"`,
    ),
  );
}

prose("a filter refuses an operator that nobody knows", () => {
  const message = messageOf(() => fieldsOf("- `id`: `like`"));
  assert.is(message, "here: gives `id` an unknown operator, `like`");
});

prose("a filter refuses fields without operators, and no fields at all", () => {
  assert.match(
    messageOf(() => fieldsOf("Available fields : `id`")),
    "without operators",
  );
  assert.match(
    messageOf(() => fieldsOf("")),
    "names no field",
  );
});

prose("the fields of a sort, in a line, in bullets and deprecated", () => {
  const read = (text: string) => readSort(text, undefined, "here").fields;
  assert.equal(read("Available fields: `id`, `date`"), ["id", "date"]);
  assert.equal(read("Available fields :\n- 🆕 `id` (lately)\n- `date`, `rank`"), [
    "id",
    "date",
    "rank",
  ]);
  assert.equal(read("Available fields : `id`\nDEPRECATED : `old`"), ["id", "old"]);
  assert.match(
    messageOf(() => read("By `id`, mostly.")),
    "cannot make sense of",
  );
});

prose("a sort without prose has the field of its default order", () => {
  assert.equal(readSort("", "-id", "here").fields, ["id"]);
  assert.match(
    messageOf(() => readSort("", undefined, "here")),
    "names no field",
  );
});

prose("what can be included", () => {
  assert.equal(readInclude("Available includes: `lines`, `fees`", "here").members, [
    "lines",
    "fees",
  ]);
  assert.match(
    messageOf(() => readInclude("Nothing.", "here")),
    "cannot make sense of",
  );
});

for (const file of [COMPANY_CONTRACT, FIRM_CONTRACT]) {
  prose.unless(noContracts, `every list of ${file.replace(/^.*\//, "")} can be read`, async () => {
    const { paths } = await loadContract(file);
    const readers: Record<string, (text: string, place: string, fallback: unknown) => unknown> = {
      filter: (text, place) => readFilter(text, place),
      sort: (text, place, fallback) => readSort(text, String(fallback), place),
      include: (text, place) => readInclude(text, place),
    };
    let read = 0;
    for (const item of Object.values(paths)) {
      for (const operation of HTTP_METHODS.flatMap((method) => item[method] ?? [])) {
        for (const { name, description = "", schema } of operation.parameters ?? []) {
          const reader = readers[name];
          if (reader === undefined) continue;
          reader(description, `${operation.operationId} ${name}`, schema?.default);
          read += 1;
        }
      }
    }
    assert.ok(read > 20, `${read} parameters`);
  });
}

prose.run();
