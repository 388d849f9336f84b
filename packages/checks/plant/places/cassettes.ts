import { openCassette } from "@centime/cassette";
import type { Call } from "@centime/core";
import { createCompanyCustomer } from "centime/customers";
import { getProduct } from "centime/products";
import { ok } from "neverthrow";
import { putCassette, type Stage } from "../stage.ts";
import type { Place, Planted } from "./place.ts";

const customer = (name: string) =>
  createCompanyCustomer({
    name,
    emails: [],
    notes: `${name} called`,
    billing_address: { address: name, postal_code: "75001", city: name, country_alpha2: "FR" },
  });

/** A HAR as a browser exports one: nothing in it is redacted. */
function browserHar({ needle, spelt }: Planted, parts: object = {}): string {
  const url = `https://app.pennylane.com/api/external/v2/company_customers?name=${encodeURIComponent(spelt)}`;
  const headers = [{ name: "Cookie", value: `session=${needle}` }];
  const content = { mimeType: "application/json", size: 0, text: JSON.stringify({ name: spelt }) };
  const body = JSON.stringify({ name: needle, notes: spelt });
  const postData = { mimeType: "application/json", text: body };
  const entry = {
    startedDateTime: "2026-07-01T10:00:00.000Z",
    time: 1,
    request: { method: "POST", url, headers, queryString: [], postData },
    response: { status: 201, statusText: "Created", headers: [], content },
    ...parts,
  };
  return JSON.stringify({
    log: { version: "1.2", creator: { name: "x", version: "1" }, entries: [entry] },
  });
}

/** Asks a cassette with this text for something else, and writes why it cannot. */
async function miss(stage: Stage, { needle }: Planted, text: string | undefined): Promise<void> {
  count += 1;
  const name = `misfit-${count}`;
  if (text !== undefined) await putCassette(stage, name, text);
  const cassette = openCassette(name, { mode: "replay", folder: stage.folder });
  const client = stage.client(async () => ok({ status: 200, headers: {}, body: "" }), { cassette });
  const calls: readonly Call<unknown, unknown>[] = [customer(needle), getProduct(7)];
  for (const call of calls) {
    const sent = await client.send(call);
    if (sent.isErr()) stage.write(sent.error);
  }
  const closed = await cassette.close();
  if (closed.isErr()) stage.write(closed.error);
}

let count = 0;

/** Cassettes that fail, with persons in the request, and in files that were never redacted. */
export const CASSETTE_PLACES: Readonly<Record<string, Place>> = {
  "a cassette: there is no file": (planted, stage) => miss(stage, planted, undefined),
  "a cassette: its file is no JSON": (planted, stage) =>
    miss(stage, planted, `{"log": ${planted.spelt}`),
  "a cassette: its file is cut off": (planted, stage) =>
    miss(stage, planted, browserHar(planted).slice(0, -4)),
  "a cassette: what is recorded differs": (planted, stage) =>
    miss(stage, planted, browserHar(planted)),
  "a cassette: it is another format": (planted, stage) =>
    miss(
      stage,
      planted,
      JSON.stringify({ log: { version: planted.spelt, entries: planted.spelt } }),
    ),
  "a cassette: an entry is of another form": (planted, stage) =>
    miss(stage, planted, browserHar(planted, { response: planted.spelt })),
  "a cassette: a status is none": (planted, stage) =>
    miss(
      stage,
      planted,
      browserHar(planted, {
        response: { status: planted.needle, headers: planted.spelt, content: {} },
      }),
    ),
  "a cassette: an encoding is unknown": (planted, stage) =>
    miss(
      stage,
      planted,
      browserHar(planted, {
        response: {
          status: 200,
          statusText: "",
          headers: [],
          content: {
            size: 1,
            mimeType: "text/plain",
            encoding: planted.needle,
            text: planted.spelt,
          },
        },
      }),
    ),
};
