import {
  createCommercialDocument,
  getCommercialDocument,
  getCommercialDocumentAppendices,
  getCommercialDocumentInvoiceLineSections,
  getCommercialDocumentInvoiceLines,
  getCommercialDocuments,
  updateCommercialDocument,
  uploadCommercialDocumentAppendix,
} from "@centime/core/commercial-documents";
import type { CommercialDocumentType } from "@centime/core/enumerations";
import { getNumberings } from "@centime/core/numberings";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addCustomer, line } from "./invoices.ts";
import { accepted, refused } from "./send.ts";

async function addDocument(sandbox: Sandbox, document_type: CommercialDocumentType) {
  return await accepted(
    sandbox,
    createCommercialDocument({
      document_type,
      date: "2026-07-01",
      deadline: "2026-07-31",
      customer_id: await addCustomer(sandbox),
      invoice_line_sections: [{ rank: 1, title: "Bois" }],
      invoice_lines: [line({ section_rank: 1 }), line({ label: "Pose", section_rank: 1 })],
    }),
  );
}

const documents = suite("commercial documents");

documents("are numbered by type, and leave no ledger entry", async () => {
  const sandbox = createSandbox();
  const entries = sandbox.books().ledgerEntries.size;
  const order = await addDocument(sandbox, "purchasing_order");
  const proforma = await addDocument(sandbox, "proforma");
  assert.equal(
    [order.document_number, proforma.document_number, proforma.amount],
    ["BC-2026-0002", "PF-2026-0002", "240.0"],
  );
  assert.equal(await accepted(sandbox, getCommercialDocument(order.id)), order);
  assert.is(sandbox.books().ledgerEntries.size, entries);
});

documents("are listed by type", async () => {
  const sandbox = createSandbox();
  const value = "shipping_order";
  const filter = [{ field: "document_type", operator: "eq", value }] as const;
  const { items } = await accepted(sandbox, getCommercialDocuments({ filter }));
  assert.equal(
    items.map(({ document_type }) => document_type),
    [value],
  );
});

documents("change with their lines and sections", async () => {
  const sandbox = createSandbox();
  const { id } = await addDocument(sandbox, "shipping_order");
  const lines = (await accepted(sandbox, getCommercialDocumentInvoiceLines(id))).items;
  const [section] = (await accepted(sandbox, getCommercialDocumentInvoiceLineSections(id))).items;
  const renamed = { id: section!.id, title: "Chêne" };
  const changed = await accepted(
    sandbox,
    updateCommercialDocument(id, {
      special_mention: "Fragile",
      invoice_line_sections: { update: [renamed], create: [{ rank: 2, title: "Métal" }] },
      invoice_lines: { delete: [{ id: lines[0]!.id }], create: [line({ section_rank: 2 })] },
    }),
  );
  assert.equal([changed.special_mention, changed.amount], ["Fragile", "240.0"]);
  const { items } = await accepted(sandbox, getCommercialDocumentInvoiceLineSections(id));
  assert.equal(
    items.map(({ title }) => title),
    ["Métal", "Chêne"],
  );
  const emptied = { invoice_line_sections: { delete: [{ id: section!.id }] } };
  assert.is((await refused(sandbox, updateCommercialDocument(id, emptied))).status, 422);
});

documents("have appendices", async () => {
  const sandbox = createSandbox();
  const { id } = await addDocument(sandbox, "proforma");
  const file = { filename: "plan.pdf", type: "application/pdf", data: "%PDF plan" };
  const added = await accepted(sandbox, uploadCommercialDocumentAppendix(id, { file }));
  const { items } = await accepted(sandbox, getCommercialDocumentAppendices(id));
  assert.equal(
    items.map((item) => item.id),
    [added.id],
  );
});

documents.run();

const numberings = suite("numberings");

numberings("say the next number of each kind, which the next document has", async () => {
  const sandbox = createSandbox();
  const { items } = await accepted(sandbox, getNumberings());
  const of = (kind: string) => items.find((item) => item.kind === kind);
  const next = of("proforma");
  assert.equal([next?.number_prefix, next?.next_number], ["PF-2026-", 2]);
  assert.is((await addDocument(sandbox, "proforma")).document_number, "PF-2026-0002");
  assert.is(of("credit_note")?.next_number, of("invoice")?.next_number);
});

numberings("of invoices there are none in a company that has not set them up", async () => {
  const { items } = await accepted(createSandbox({ numbering: false }), getNumberings());
  assert.not(items.some(({ kind }) => kind === "invoice"));
});

numberings.run();
