import type { Pennylane } from "centime";
import { updateProduct } from "centime/products";

/** Gives a product the VAT code of another one, also one that is newer than this release. */
export async function copyVatRate(
  pennylane: Pennylane,
  from: number,
  to: number,
): Promise<boolean> {
  const product = await pennylane.products.getProduct(from);
  if (product.isErr()) return false;
  const { vat_rate } = product.value;
  const parts = { path: { id: to }, body: { vat_rate } };
  const update = updateProduct.describe(parts, { allow: ["member"] });
  return (await pennylane.send(update)).isOk();
}
