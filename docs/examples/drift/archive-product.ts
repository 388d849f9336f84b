import { defineOperation, type FailuresOf, jsonBody } from "centime";
import * as v from "valibot";

export const archiveProduct = defineOperation<
  [productId: number, body: { reason: string }],
  void,
  FailuresOf<"archiveProduct", 400 | 401 | 403 | 404>
>({
  name: "archiveProduct",
  method: "POST",
  path: "/api/external/v2/products/{id}/archive",
  scopes: ["products:all"],
  body: jsonBody(() => v.strictObject({ reason: v.string() })),
});
