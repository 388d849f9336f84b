export * from "@centime/core/enumerations";
