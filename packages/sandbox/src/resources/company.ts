import type { Handlers } from "../context.ts";
import { modelled } from "../modelled.ts";

export const companyHandlers = {
  getCompanyFeatures: modelled({ assumed: "Installments are allowed." }, () => ({
    installments: true,
  })),
} satisfies Handlers;
