import type { PaRegistration } from "@centime/core/pa-registrations";
import type { ReadOnly } from "../books/records.ts";
import type { Handlers } from "../context.ts";
import { modelled } from "../modelled.ts";
import { resource } from "./resource.ts";

/** A registration with an e-invoicing platform, as the books hold it and the API shows it. */
export type PaRegistrationRecord = ReadOnly<PaRegistration>;

const paRegistrations = resource("paRegistrations", { model: "PaRegistration" });

export const paRegistrationHandlers = {
  getPaRegistrations: modelled(
    {
      measured: "Takes `limit` and `cursor`, and pages.",
      assumed: "The company is registered for sending and receiving, and that never changes.",
    },
    paRegistrations.list,
  ),
} satisfies Handlers;
