import type { Call, HttpResponse, TransportError } from "@centime/core";
import { createCompanyCustomer, getCustomers } from "centime/customers";
import { uploadFileAttachment } from "centime/file-attachments";
import { createProduct, getProduct } from "centime/products";
import { encodeXML } from "entities";
import { err, ok, type Result } from "neverthrow";
import type { Stage } from "../stage.ts";
import type { Place } from "./place.ts";

/** A call, and what comes back for it, with something planted in either. */
interface Exchange {
  readonly call: Call<unknown, unknown>;
  readonly received: Received;
}

type Received = Result<HttpResponse, TransportError>;

/** Sends, and writes the failure. */
async function play({ call, received }: Exchange, stage: Stage, token?: string): Promise<void> {
  const sent = await stage.client(async () => received, token ? { token } : {}).send(call);
  if (sent.isErr()) stage.write(sent.error);
}

const played = (
  exchanges: Readonly<Record<string, (needle: string, spelt: string) => Exchange>>,
): Readonly<Record<string, Place>> =>
  Object.fromEntries(
    Object.entries(exchanges).map(([name, exchange]) => [
      name,
      ({ needle, spelt }, stage) => play(exchange(needle, spelt), stage),
    ]),
  );

const JSON_TYPE = { "content-type": "application/json" };
const json = (status: number, value: unknown) =>
  ok({ status, headers: JSON_TYPE, body: JSON.stringify(value) });
const text = (status: number, body: string, headers: Record<string, string> = {}) =>
  ok({ status, headers: { "content-type": "text/plain", ...headers }, body });

const reading = getProduct(7);
const creating = (label: string) =>
  createProduct({ label, price_before_tax: "1.00", vat_rate: "FR_200", currency: "EUR" });
const customer = (name: string) =>
  createCompanyCustomer({
    name,
    emails: [],
    billing_address: { address: name, postal_code: "75001", city: name, country_alpha2: "FR" },
  });

const GIVEN_AWAY: Readonly<Record<string, (needle: string, plant: string) => Exchange>> = {
  "a text that is sent": (_, plant) => ({
    call: creating(`Note: ${plant}`),
    received: json(201, { id: 7, label: `Note: ${plant}` }),
  }),
  "a text that comes": (_, plant) => ({ call: reading, received: json(200, { label: plant }) }),
  "a field of another kind": (_, plant) => ({
    call: reading,
    received: json(200, { id: 7, unit: plant, price: plant, created_at: plant }),
  }),
  "a key that the contract lacks": (_, plant) => ({
    call: reading,
    received: json(200, { id: 7, extra: { deep: [plant] }, [plant]: 1 }),
  }),
  "a message": (_, plant) => ({
    call: reading,
    received: json(422, { error: `refused: ${plant}`, status: 422 }),
  }),
  "details of an error": (_, plant) => ({
    call: reading,
    received: json(422, { error: "no", message: "no", details: { field: "label", issue: plant } }),
  }),
  "an error by field": (_, plant) => ({
    call: reading,
    received: json(422, { errors: { label: [`is ${plant}`] } }),
  }),
  "an error in plain text": (_, plant) => ({ call: reading, received: text(400, plant) }),
  "a page of a proxy": (_, plant) => ({
    call: reading,
    received: text(502, `<html><title>${plant}</title><p>${plant}</p></html>`),
  }),
  "a success that is no JSON": (_, plant) => ({ call: reading, received: text(200, plant) }),
  headers: (_, plant) => ({
    call: reading,
    received: text(401, "", { location: `/x?${plant}`, "set-cookie": plant, "x-other": plant }),
  }),
  "the id of a request": (_, plant) => ({
    call: reading,
    received: text(401, "", { "x-request-id": plant }),
  }),
  "a key of an error's details": (_, plant) => ({
    call: reading,
    received: json(409, { error: "no", [plant]: { [plant]: 1 } }),
  }),
  "the field of an error": (_, plant) => ({
    call: reading,
    received: json(422, { error: "no", field: plant }),
  }),
  "the parts of an error": (_, plant) => ({
    call: reading,
    received: err({
      reason: "network",
      sent: "maybe",
      message: "failed",
      cause: Object.assign(new Error("failed"), { name: plant, code: plant, syscall: plant }),
    }),
  }),
  "what a transport says": (_, plant) => ({
    call: reading,
    received: err({ reason: "network", sent: "maybe", message: `failed: ${plant}` }),
  }),
  "the cause of an error": (_, plant) => ({
    call: reading,
    received: err({
      reason: "network",
      sent: "maybe",
      message: "failed",
      cause: Object.assign(new Error(`outer ${plant}`, { cause: new Error(plant) }), {
        request: { headers: { "x-other": plant }, body: plant },
      }),
    }),
  }),
};

/** Places for what its looks or its surroundings give away. */
export const GIVEN_AWAY_PLACES = played(GIVEN_AWAY);

const NAMED: Readonly<Record<string, (name: string, spelt: string) => Exchange>> = {
  "a customer that is created": (name, spelt) => ({
    call: customer(name),
    received: json(201, { name: spelt }),
  }),
  "a customer that is refused": (name, spelt) => ({
    call: customer(name),
    received: json(422, {
      error: `Customer ${spelt} exists, ${name.toUpperCase()}`,
      details: { payload: { name }, hint: `see ${spelt}` },
    }),
  }),
  "a customer that breaks a server": (name, spelt) => ({
    call: customer(name),
    received: text(500, `<h1>No ${spelt}</h1>`),
  }),
  "a filter": (name, spelt) => ({
    call: getCustomers({ filter: [{ field: "name", operator: "eq", value: name }] }),
    received: json(400, { error: `${spelt} is unknown` }),
  }),
  "a list": (name) => ({
    call: getCustomers(),
    received: json(200, { items: [{ name, notes: name, emails: [`${name} <a@b.fr>`] }] }),
  }),
  "the name of a file": (name, spelt) => ({
    call: uploadFileAttachment({
      file: { filename: `Facture ${name}.pdf`, type: "application/pdf", data: "%PDF" },
    }),
    received: json(422, { error: `Facture ${spelt}.pdf is too large` }),
  }),
  "an input that is invalid": (name) => ({
    call: createProduct({
      label: name,
      price_before_tax: name,
      vat_rate: "FR_200",
      currency: "EUR",
    }),
    received: text(500, "not sent"),
  }),
  "elements of XML": (name) => ({
    call: reading,
    received: json(422, {
      error: `refused: <Party id="7"><cbc:Name>${encodeXML(name)}</cbc:Name><City>${encodeXML(name)}</City></Party>`,
    }),
  }),
  "attributes of XML": (name) => ({
    call: reading,
    received: text(
      400,
      `refused: <party last_name="${encodeXML(name)}" city='${encodeXML(name)}'/>`,
    ),
  }),
  "an element in an element": (name) => ({
    call: reading,
    received: text(502, `<name><first>${encodeXML(name)}</first></name>`),
  }),
  "a header of another": (name) => ({
    call: reading,
    received: text(502, "", { "x-user": encodeURIComponent(name) }),
  }),
  "XML in XML": (name) => ({
    call: reading,
    received: text(502, `<fault>${encodeXML(`<recipient>${encodeXML(name)}</recipient>`)}</fault>`),
  }),
  "JSON in a text": (name) => ({
    call: reading,
    received: json(409, { error: `exists: ${JSON.stringify({ customer: { first_name: name } })}` }),
  }),
  "another customer in the details": (name) => ({
    call: reading,
    received: json(409, { error: "no", details: { existing: { name, address: { city: name } } } }),
  }),
};

/** Places that nothing but the contract announces, for names. */
export const NAMED_PLACES = played(NAMED);

const ECHOES: Readonly<Record<string, (spelt: string) => Received>> = {
  "a message": (spelt) => json(422, { error: `bad token ${spelt}` }),
  details: (spelt) => json(422, { error: "no", details: [{ sent: spelt, [spelt]: 1 }] }),
  "a plain text": (spelt) => text(401, `${spelt} is unknown`),
  "a page of a proxy": (spelt) => text(502, `<h1>${spelt}</h1>`),
  headers: (spelt) => text(401, "", { location: `/x/${spelt}`, "x-request-id": spelt }),
  "what a transport says": (spelt) =>
    err({ reason: "network", sent: "maybe", message: spelt, cause: new Error(`bad ${spelt}`) }),
  "a success that does not fit": (spelt) => json(200, { id: 7, label: [spelt], token: spelt }),
};

/** Places where a client's own token comes back, which nothing gives away but that it was sent. */
export const TOKEN_PLACES: Readonly<Record<string, Place>> = Object.fromEntries(
  Object.entries(ECHOES).map(([name, echo]) => [
    `the token in ${name}`,
    ({ needle, spelt }, stage) => play({ call: reading, received: echo(spelt) }, stage, needle),
  ]),
);
