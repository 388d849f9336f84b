export * from "@centime/core/webhooks";
