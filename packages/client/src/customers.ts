export * from "@centime/core/customers";
