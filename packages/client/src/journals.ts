export * from "@centime/core/journals";
