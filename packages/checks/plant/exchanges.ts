import type { Call, HttpResponse, TransportError } from "@centime/core";
import type { Plant } from "@centime/test-kit/plants";
import { createCompanyCustomer, getCustomers } from "centime/customers";
import { uploadFileAttachment } from "centime/file-attachments";
import { createProduct, getProduct } from "centime/products";
import { err, ok, type Result } from "neverthrow";

/** A call, and what comes back for it, with something planted in either. */
export interface Exchange {
  readonly call: Call<unknown, unknown>;
  readonly received: Result<HttpResponse, TransportError>;
}

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

/** Places for what its looks or its surroundings give away. */
export const PLACES: Readonly<Record<string, (plant: string) => Exchange>> = {
  "a text that is sent": (plant) => ({
    call: creating(`Note: ${plant}`),
    received: json(201, { id: 7, label: `Note: ${plant}` }),
  }),
  "a text that comes": (plant) => ({ call: reading, received: json(200, { label: plant }) }),
  "a field of another kind": (plant) => ({
    call: reading,
    received: json(200, { id: 7, unit: plant, price: plant, created_at: plant }),
  }),
  "a key that the contract lacks": (plant) => ({
    call: reading,
    received: json(200, { id: 7, extra: { deep: [plant] }, [plant]: 1 }),
  }),
  "a message": (plant) => ({
    call: reading,
    received: json(422, { error: `refused: ${plant}`, status: 422 }),
  }),
  "details of an error": (plant) => ({
    call: reading,
    received: json(422, { error: "no", message: "no", details: { field: "label", issue: plant } }),
  }),
  "an error by field": (plant) => ({
    call: reading,
    received: json(422, { errors: { label: [`is ${plant}`] } }),
  }),
  "an error in plain text": (plant) => ({ call: reading, received: text(400, plant) }),
  "a page of a proxy": (plant) => ({
    call: reading,
    received: text(502, `<html><title>${plant}</title><p>${plant}</p></html>`),
  }),
  "a success that is no JSON": (plant) => ({ call: reading, received: text(200, plant) }),
  headers: (plant) => ({
    call: reading,
    received: text(401, "", { location: `/x?${plant}`, "set-cookie": plant, "x-other": plant }),
  }),
  "what a transport says": (plant) => ({
    call: reading,
    received: err({ reason: "network", sent: "maybe", message: `failed: ${plant}` }),
  }),
  "the cause of an error": (plant) => ({
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

/** Places that nothing but the contract announces, for names. */
export const NAMED_PLACES: Readonly<Record<string, (name: string) => Exchange>> = {
  "a customer that is created": (name) => ({ call: customer(name), received: json(201, { name }) }),
  "a customer that is refused": (name) => ({
    call: customer(name),
    received: json(422, {
      error: `Customer ${name.toUpperCase()} exists`,
      details: { payload: { name }, hint: `see ${name}` },
    }),
  }),
  "a customer that breaks a server": (name) => ({
    call: customer(name),
    received: text(500, `<h1>No ${name}</h1>`),
  }),
  "a filter": (name) => ({
    call: getCustomers({ filter: [{ field: "name", operator: "eq", value: name }] }),
    received: json(400, { error: `${name} is unknown` }),
  }),
  "a list": (name) => ({
    call: getCustomers(),
    received: json(200, { items: [{ name, notes: name, emails: [`${name} <a@b.fr>`] }] }),
  }),
  "the name of a file": (name) => ({
    call: uploadFileAttachment({
      file: { filename: `Facture ${name}.pdf`, type: "application/pdf", data: "%PDF" },
    }),
    received: json(422, { error: `Facture ${name}.pdf is too large` }),
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
};

/** Whether it is spelt as in a message: nothing in it is escaped, and it is no XML. */
export const isPlain = ({ text, needle }: Plant): boolean =>
  text.includes(needle) ? !/<\w/.test(text) : !/[%\\<]|&#/.test(text);
