export * from "@centime/core/customer-invoices";
