import { type Customer, getCustomers } from "centime/customers";
import { customerChanges, productChanges, supplierChanges } from "centime/follow";
import { getProducts, type ListedProduct } from "centime/products";
import { getSuppliers, type Supplier } from "centime/suppliers";
import { amount, idOf, table } from "./table.ts";

export const customers = table<Customer>({
  name: "customers",
  key: "id",
  list: getCustomers,
  followed: customerChanges,
  columns: (customer) => ({
    name: customer.name,
    customer_type: customer.customer_type,
    external_reference: customer.external_reference,
    ledger_account_id: idOf(customer.ledger_account),
    created_at: customer.created_at,
    updated_at: customer.updated_at,
  }),
});

export const suppliers = table<Supplier>({
  name: "suppliers",
  key: "id",
  list: getSuppliers,
  followed: supplierChanges,
  columns: (supplier) => ({
    name: supplier.name,
    external_reference: supplier.external_reference,
    ledger_account_id: idOf(supplier.ledger_account),
    created_at: supplier.created_at,
    updated_at: supplier.updated_at,
  }),
});

export const products = table<ListedProduct>({
  name: "products",
  key: "id",
  list: getProducts,
  followed: productChanges,
  columns: (product) => ({
    label: product.label,
    reference: product.reference,
    external_reference: product.external_reference,
    price_before_tax: amount(product.price_before_tax),
    vat_rate: product.vat_rate,
    currency: product.currency,
    archived_at: product.archived_at,
    created_at: product.created_at,
    updated_at: product.updated_at,
  }),
});
