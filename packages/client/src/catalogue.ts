export * from "@centime/core/catalogue";
