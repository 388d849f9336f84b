import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { PlainRequest } from "../src/interaction.ts";
import { kindOfName } from "../src/redact/names.ts";
import { createRedactor } from "../src/redact/redactor.ts";

/** Exchanges with the real API, which are kept beside the repository. */
const RECORDINGS = fileURLToPath(
  new URL("../../../../../shared/recordings/pennylane-2026-07.json", import.meta.url),
);

interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly status: number;
  readonly response: unknown;
}

const recordings = suite("real exchanges");

/** What may change; everything else must be what it was. */
const PERSONAL = [
  "person",
  "address",
  "text",
  "filename",
  "registration",
  "iban",
  "email",
  "phone",
  "secret",
];

const missing = existsSync(RECORDINGS) ? undefined : `${RECORDINGS} is not there`;

recordings.unless(missing, "lose persons, texts and secrets, and nothing else", () => {
  const redactor = createRedactor();
  let changed = 0;
  let kept = 0;
  const compare = (before: unknown, after: unknown, keys: readonly string[]): void => {
    if (typeof before === "object" && before !== null) {
      assert.equal(Object.keys(after as object), Object.keys(before), keys.join("."));
      for (const [key, value] of Object.entries(before)) {
        compare(value, (after as Record<string, unknown>)[key], [...keys, key]);
      }
      return;
    }
    if (before === after) {
      kept += 1;
      return;
    }
    changed += 1;
    const name = keys.findLast((key) => !/^\d+$/.test(key)) ?? "";
    const kind = kindOfName(name, keys) ?? "none";
    const isFile = kind === "url" && !String(before).includes("/api/external/");
    assert.ok(PERSONAL.includes(kind) || isFile, `${keys.join(".")}: ${before} became ${after}`);
  };
  for (const exchange of JSON.parse(readFileSync(RECORDINGS, "utf8")) as Recorded[]) {
    const { method, path, query = {}, body, status, response } = exchange;
    const search = new URLSearchParams(query).toString();
    const url = search === "" ? path : `${path}?${search}`;
    const content = { kind: "json", value: body } as const;
    const request: PlainRequest = { method, url, headers: {}, ...(body ? { content } : {}) };
    const raw = JSON.stringify(response);
    const clean = redactor.exchange(request, { status, headers: {}, body: raw });
    assert.is(clean.request.url, url);
    const segments = path.split("/");
    if (clean.request.content?.kind === "json") {
      compare(body, clean.request.content.value, segments);
    }
    compare(response, JSON.parse(String(clean.response.body)), segments);
  }
  assert.ok(changed > 900, `${changed} values changed`);
  assert.ok(kept > 4 * changed, `${kept} values stayed`);
});

recordings.run();
