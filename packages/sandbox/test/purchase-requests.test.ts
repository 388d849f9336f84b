import {
  getPurchaseRequest,
  getPurchaseRequests,
  importPurchaseRequest,
} from "@centime/core/purchase-requests";
import { linkPurchaseRequest } from "@centime/core/supplier-invoices";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addBill, addFile, addSupplier } from "./bills.ts";
import { accepted, refused } from "./send.ts";

const bodyOf = async (sandbox: Sandbox) => ({
  file_attachment_id: addFile(sandbox),
  reason: "Un ordinateur",
  supplier_id: await addSupplier(sandbox),
  purchase_order_number: "BC-1",
  currency_amount_before_tax: "100.00",
  currency_amount: "120.00",
  currency_tax: "20.00",
  delivery_address: {
    address: "1 quai",
    postal_code: "74000",
    city: "Annecy",
    country_alpha2: "FR",
  },
  purchase_request_lines: [
    {
      label: "Ordinateur",
      quantity: 1,
      unit: "piece" as const,
      unit_price: "100.00",
      vat_rate: "FR_200" as const,
      currency_amount: "120.00",
      currency_tax: "20.00",
    },
  ],
});

const purchaseRequests = suite("purchase requests");

purchaseRequests("are imported with their order, and approved at once", async () => {
  const sandbox = createSandbox();
  const made = await accepted(sandbox, importPurchaseRequest(await bodyOf(sandbox)));
  assert.equal([made.status, made.amount, made.exchange_rate], ["approved", "120.0", "1.0"]);
  assert.equal([made.purchase_order?.filename, made.linked_invoices.items], ["facture.pdf", []]);
  assert.equal(await accepted(sandbox, getPurchaseRequest(made.id)), made);
  const filter = [{ field: "supplier_id", operator: "eq", value: made.supplier.id }] as const;
  const { items } = await accepted(sandbox, getPurchaseRequests({ filter }));
  assert.equal(
    items.map(({ id }) => id),
    [made.id],
  );
});

purchaseRequests("need a supplier and a file", async () => {
  const sandbox = createSandbox();
  const body = await bodyOf(sandbox);
  const statusOf = async (fields: object) =>
    (await refused(sandbox, importPurchaseRequest({ ...body, ...fields }))).status;
  assert.is(await statusOf({ supplier_id: 1 }), 404);
  assert.is(await statusOf({ file_attachment_id: 1 }), 404);
});

purchaseRequests("are linked to invoices, and invoiced from then on", async () => {
  const sandbox = createSandbox();
  const { id } = await accepted(sandbox, importPurchaseRequest(await bodyOf(sandbox)));
  const one = await addBill(sandbox);
  const other = await addBill(sandbox);
  for (const bill of [one, other, one]) {
    await accepted(sandbox, linkPurchaseRequest(bill.id, { purchase_request_id: id }));
  }
  const { linked_invoices, status } = await accepted(sandbox, getPurchaseRequest(id));
  assert.equal(linked_invoices.items.map((own) => own.id).sort(), [one.id, other.id]);
  assert.is(status, "invoiced");
  const unknown = linkPurchaseRequest(one.id, { purchase_request_id: 1 });
  assert.is((await refused(sandbox, unknown)).status, 404);
});

purchaseRequests.run();
