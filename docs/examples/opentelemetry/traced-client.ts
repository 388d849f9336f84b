import { withTelemetry } from "@centime/otel";
import { createClient, type Pennylane } from "centime";

/** A client whose calls are traced and measured, with the company that they are of. */
export const tracedClient = (token: string, companyId: number): Pennylane =>
  createClient(withTelemetry({ token }, { attributes: { "company.id": companyId } }));
