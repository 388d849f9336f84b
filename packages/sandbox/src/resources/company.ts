import type { Handlers } from "../context.ts";
import { modelled } from "../modelled.ts";

/** What is fixed about the company beside its name. */
export const COMPANY = {
  id: 21_406_875,
  siren: "732829320",
  address: "12 rue des Ateliers",
  city: "Paris",
  postal_code: "75011",
  activity_nomenclature: "NAFRev2",
  activity_code: "70.22Z",
  client_code: "CENTIME",
} as const;

/** The person to whom the token belongs. */
const USER = {
  id: 1_207_336,
  first_name: "Camille",
  last_name: "Centime",
  email: "camille@atelier-centime.example.test",
  locale: "fr",
} as const;

export const companyHandlers = {
  getMe: modelled(
    {
      recorded: "The user, the company and the scopes of the token.",
      measured: "`reg_no` begins with `sandbox-`, as in every test company.",
    },
    ({ company, scopes = new Set() }) => ({
      user: USER,
      company: {
        id: COMPANY.id,
        name: company.name,
        reg_no: `sandbox-${COMPANY.siren}`,
        accounting_logic: "FR_PCG",
      },
      scopes: [...scopes],
    }),
  ),

  getCompanyFeatures: modelled({ assumed: "Installments are allowed." }, () => ({
    installments: true,
  })),
} satisfies Handlers;
