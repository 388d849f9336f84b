import type { HttpResponse, Transport } from "@centime/core";
import { suite } from "@centime/test-kit";
import { plants } from "@centime/test-kit/plants";
import fc from "fast-check";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { isIban } from "../src/redact/pseudonyms.ts";
import { createRedactor } from "../src/redact/redactor.ts";
import { memoryStorage, openIn, recordIn, sendAll } from "./help/cassettes.ts";
import { constant, get, jsonResponse, noNetwork, post } from "./help/exchanges.ts";

const redaction = suite("redaction");

const { text } = createRedactor();

redaction("gives the same value the same pseudonym, whose kind can be seen", () => {
  const email = text("Marie.Durand@atelier-durand.fr");
  assert.match(email, /^person-[0-9a-f]{10}@example\.test$/);
  assert.is(text("marie.durand@atelier-durand.fr"), email);
  assert.is.not(text("paul.durand@atelier-durand.fr"), email);

  const iban = text("FR76 3000 6000 0112 3456 7890 189");
  assert.match(iban, /^FR\d\d9999999999\d{13}$/);
  assert.ok(isIban(iban));
  assert.is(text("FR7630006000011234567890189"), iban);

  assert.match(text("06 12 34 56 78"), /^0(19900|26191|35301|46571|53649|63998)\d{4}$/);
  assert.is(text("+33 6 12 34 56 78").slice(3), text("0612345678").slice(1));
});

redaction("leaves alone what is invented, and what only looks alike", () => {
  for (const clean of [
    "compta@librairie.example.test",
    "someone@example.com",
    "06 39 98 12 34",
    "2026-07-01T09:00:00.000Z",
    "25461646082048",
    "F-2026-07-0012",
    "732 829 320 00074",
    "0b6d7c1e-0612-4456-8812-0612345678ab",
    "230.32",
    "0123456789.50",
    "https://app.pennylane.com/api/external/v2/journals",
    "FR_200",
  ]) {
    assert.is(text(clean), clean);
  }
});

redaction("masks a token whole, whatever characters a header lets it hold", () => {
  const token = fc.stringMatching(/^[A-Za-z0-9!#$%:*^~._-]{12,60}$/);
  fc.assert(
    fc.property(token, (secret) => {
      const masked = text(`sent Bearer ${secret} twice`);
      assert.match(masked, /^sent Bearer redacted-[0-9a-f]{12} twice$/);
    }),
  );
});

redaction("done twice is done once", () => {
  fc.assert(
    fc.property(plants, fc.string(), ({ text: secret }, around) => {
      const once = text(`${around} ${secret} ${around}`);
      assert.is(text(once), once);
    }),
    { numRuns: 500 },
  );
});

redaction("does not take the pseudonym of a secret for a phone number", () => {
  const secret = "87i_-N5e9-_s_l-fSnD"; // Its digest has decimal digits alone, and begins with 00.
  const once = text(`Bearer ${secret}`);
  assert.match(once, /^Bearer redacted-00\d{10}$/);
  assert.is(text(once), once);
  assert.is.not(text("tel redacted-0612345678"), "tel redacted-0612345678");
});

redaction("keeps relations: a request for a pseudonym from a response matches", async () => {
  const storage = memoryStorage();
  const recorded = [
    post("/customers", { emails: ["marie@atelier.fr"] }),
    get("/customers?q=marie%40atelier.fr"),
  ];
  await recordIn(storage, constant(jsonResponse({ emails: ["marie@atelier.fr"] })), recorded);
  const cassette = openIn(storage, "replay");
  const [created] = await sendAll(cassette, noNetwork, recorded.slice(0, 1));
  const [pseudonym] = JSON.parse(String(created?._unsafeUnwrap().body)).emails;
  const [found] = await sendAll(cassette, noNetwork, [
    get(`/customers?q=${encodeURIComponent(pseudonym)}`),
  ]);
  assert.ok(found?.isOk());
  assert.ok((await cassette.close()).isOk());
});

redaction("replaces what the contract says is of a person, and nothing else", async () => {
  const storage = memoryStorage();
  const invoice = {
    id: 25461646082048,
    label: "Facture Durand",
    invoice_number: "F-2026-07-0012",
    currency: "EUR",
    amount: "230.32",
    date: "2026-07-01",
    customer: { id: 7, url: "https://app.pennylane.com/api/external/v2/customers/7" },
    discount: { type: "relative", value: "25" },
    public_file_url: "https://app.pennylane.com/public/invoice/pdf?encrypted_id=abc",
    filename: "Facture-Durand.PDF",
    external_reference: "019f41b3-2651-72e1-9c70-caf826184bec",
    pdf_description: "",
    reg_no: "732829320",
    vat_number: "FR44732829320",
    establishment_no: "73282932000074",
  };
  const request = get("/api/external/v2/customer_invoices/25461646082048");
  await recordIn(storage, constant(jsonResponse(invoice)), [request]);
  const [replayed] = await sendAll(openIn(storage, "replay"), noNetwork, [request]);
  const clean = JSON.parse(String(replayed?._unsafeUnwrap().body));
  assert.match(clean.label, /^redacted-[0-9a-f]{12}$/);
  assert.match(clean.filename, /^redacted-[0-9a-f]{12}\.pdf$/);
  assert.match(clean.public_file_url, /^https:\/\/app\.pennylane\.com\/redacted-[0-9a-f]{12}$/);
  assert.match(clean.reg_no, /^00\d{7}$/);
  assert.is(clean.vat_number.slice(4), clean.reg_no);
  assert.is(clean.establishment_no.slice(0, 13), `${clean.reg_no}0007`);
  const { label, filename, public_file_url, reg_no, vat_number, establishment_no } = clean;
  const replaced = { label, filename, public_file_url, reg_no, vat_number, establishment_no };
  assert.equal(clean, { ...invoice, ...replaced });
});

redaction("keeps texts that a sandbox invented, and looks for secrets in them", async () => {
  const body = { label: "Vente", first_name: "Camille", notes: "write to marie@atelier.fr" };
  const invented = jsonResponse(body);
  const headers = { ...invented.headers, server: "centime-sandbox" };
  const request = post("/api/external/v2/products", { label: "Vente" });
  const kept = await recordIn(memoryStorage(), constant({ ...invented, headers }), [request]);
  for (const text of ["Vente", "Camille", "write to person-"]) assert.ok(kept.includes(text), text);
  assert.not(kept.includes("marie"));
  const replaced = await recordIn(memoryStorage(), constant({ ...invented, headers }), [request], {
    redact: { keep: false },
  });
  for (const text of ["Vente", "Camille"]) assert.not(replaced.includes(text), text);
});

redaction("keeps the texts of a place, or all of them, where a rule says so", async () => {
  const body = { items: [{ label: "Ventes", last_name: "Durand" }] };
  const record = (keep: boolean | string[]) =>
    recordIn(memoryStorage(), constant(jsonResponse(body)), [get("/a")], { redact: { keep } });
  assert.match(await record(["$..label"]), /Ventes(?!.*Durand)/s);
  assert.match(await record(true), /Ventes.*Durand/s);
});

redaction("keeps of a file what is invented alone", async () => {
  const pdf: HttpResponse = {
    status: 200,
    headers: {},
    body: Uint8Array.from([37, 80, 68, 70, 255]),
  };
  const request = get("https://files.pennylane.com/Facture%20Durand.pdf?signature=abc");
  const storage = memoryStorage();
  assert.not(/Durand|abc|%PDF|JVBERg/.test(await recordIn(storage, constant(pdf), [request])));
  const [replayed] = await sendAll(openIn(storage, "replay"), noNetwork, [request]);
  const bytes = replayed?._unsafeUnwrap().body as Uint8Array;
  assert.match(new TextDecoder().decode(bytes), /^redacted-[0-9a-f]{12}$/);
  const headers = { server: "centime-sandbox" };
  const kept = await recordIn(memoryStorage(), constant({ ...pdf, headers }), [request]);
  assert.ok(kept.includes("JVBERv8="));
});

redaction("lets a file be downloaded by the URL that a replayed response has", async () => {
  const url = "https://files.pennylane.com/x.pdf?signature=abc";
  const storage = memoryStorage();
  const live: Transport = async (request) =>
    ok(
      request.url === url
        ? { status: 200, headers: {}, body: "%PDF" }
        : jsonResponse({ file_url: url }),
    );
  await recordIn(storage, live, [get("/api/external/v2/exports/fecs/1"), get(url)]);
  const cassette = openIn(storage, "replay");
  const [found] = await sendAll(cassette, noNetwork, [get("/api/external/v2/exports/fecs/1")]);
  const { file_url } = JSON.parse(String(found?._unsafeUnwrap().body));
  const [file] = await sendAll(cassette, noNetwork, [get(file_url)]);
  assert.ok(file?.isOk());
  assert.ok((await cassette.close()).isOk());
});

redaction("masks a secret that begins with another one", () => {
  const { text } = createRedactor({ secrets: ["abc", "abc/def", "abcdefghi"] });
  for (const known of ["abcdefghi", "abc/def", "abc%2Fdef", "abc"]) {
    assert.match(text(`x ${known} y`), /^x redacted-[0-9a-f]{12} y$/);
  }
});

redaction("follows rules by JSON path, and masks known secrets", async () => {
  const redact = {
    paths: ["first_name", "$.items[*].name", "$..notes", { path: "size", replace: () => 38 }],
    secrets: ["xyzzy-token"],
  };
  const storage = memoryStorage();
  const body = {
    first_name: "Marie",
    items: [{ name: "Durand", operation: "kept" }],
    deep: [{ notes: ["private", 7] }],
    size: 4242,
    said: "xyzzy-token",
  };
  const request = post("/a", { first_name: "Marie", operation: "kept" });
  const written = await recordIn(storage, constant(jsonResponse(body)), [request], { redact });
  for (const secret of ["Marie", "Durand", "private", "4242", "xyzzy"]) {
    assert.not(written.includes(secret), secret);
  }
  const [replayed] = await sendAll(openIn(storage, "replay", { redact }), noNetwork, [request]);
  const clean = JSON.parse(String(replayed?._unsafeUnwrap().body));
  assert.is(clean.items[0].operation, "kept");
  assert.is(clean.deep[0].notes[1], 0);
  assert.is(clean.size, 38);
});

redaction("gives other pseudonyms with a salt", () => {
  const salted = createRedactor({ salt: "pepper" }).text("marie@atelier.fr");
  assert.match(salted, /@example\.test$/);
  assert.is.not(salted, text("marie@atelier.fr"));
});

redaction("knows a phone number by its key, in any spelling", () => {
  const { request } = createRedactor();
  const { content } = request({
    method: "POST",
    url: "/customers",
    headers: {},
    content: {
      kind: "json",
      value: { phone: "(0)6-12.34 56/78", reg_no: "123456789", phone_count: 2 },
    },
  });
  const value = content?.kind === "json" ? (content.value as Record<string, unknown>) : {};
  assert.match(String(value["phone"]), /^0\d{9}$/);
  assert.match(String(value["reg_no"]), /^00\d{7}$/);
  assert.is(value["phone_count"], 2);
});

redaction.run();
