import type { FirmCompany } from "@centime/core/firm/companies";
import type { Context, Handlers } from "../../context.ts";
import { type Condition, fitsAll, keysAsFields, toTests } from "../../http/filter.ts";
import { numberedPage } from "../../http/numbered-page.ts";
import { modelled } from "../../modelled.ts";
import { COMPANY } from "../company.ts";
import { requireCompany } from "./of-company.ts";

const FIELDS = keysAsFields<FirmCompany>({ client_code: "text" });

export const firmCompanyHandlers = {
  getFirmCompanies: modelled(
    {
      documented: "The companies of the firm, by page number: the one that the sandbox has.",
      measured: "The Firm API has a budget of its own: 5 requests a second.",
    },
    (context, query = {}) => {
      const tests = toTests((query.filter ?? []) as readonly Condition[], FIELDS);
      const companies = [showCompany(context)].filter((company) => fitsAll(company, tests));
      return numberedPage(companies, query, (company) => company);
    },
  ),

  getFirmCompany: modelled({ documented: "The company." }, (context, id) => {
    requireCompany(id);
    return showCompany(context);
  }),
} satisfies Handlers;

const showCompany = ({ company: { name } }: Context): FirmCompany => ({
  id: COMPANY.id,
  name,
  billing_company_name: name,
  siren: COMPANY.siren,
  address: COMPANY.address,
  city: COMPANY.city,
  postal_code: COMPANY.postal_code,
  activity_nomenclature: COMPANY.activity_nomenclature,
  activity_code: COMPANY.activity_code,
  external_id: "",
  client_code: COMPANY.client_code,
});
