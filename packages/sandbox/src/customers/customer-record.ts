import type { TypedCompanyCustomer, TypedIndividualCustomer } from "@centime/core/customers";
import type { ReadOnly } from "../read-only.ts";

type Links = "contacts" | "mandates" | "pro_account_mandates";

/** A customer as the books hold it: the links depend on where a request was sent. */
export type CompanyRecord = ReadOnly<Omit<TypedCompanyCustomer, Links>>;
/** See {@link CompanyRecord}. */
export type IndividualRecord = ReadOnly<Omit<TypedIndividualCustomer, Links>>;
/** See {@link CompanyRecord}. */
export type CustomerRecord = CompanyRecord | IndividualRecord;
