import type { SendContext, Transport } from "centime";
import { err, ok, type Result } from "neverthrow";

/** The company's own description; it is not among the operations yet. */
const WHO_AM_I = "/api/external/v2/me";

/** Only a test company's registration number begins so. */
const TEST_COMPANY = "sandbox-";

/** Makes sure that a token belongs to a test company, before anything is written with it. */
export async function checkTestCompany(
  transport: Transport,
  token: string,
): Promise<Result<undefined, string>> {
  const headers = { accept: "application/json", authorization: `Bearer ${token}` };
  const answer = await transport({ method: "GET", url: WHO_AM_I, headers }, context);
  if (answer.isErr()) return err("nobody told whose token it is: nothing came back");
  const { status, body } = answer.value;
  if (status !== 200) return err(`nobody told whose token it is: status ${status}`);
  const number = registrationNumber(String(body));
  if (number === undefined) return err("the answer does not tell whose token it is");
  return number.startsWith(TEST_COMPANY) ? ok(undefined) : err("the token is of a live company");
}

function registrationNumber(body: string): string | undefined {
  try {
    const { company } = JSON.parse(body);
    return typeof company.reg_no === "string" ? company.reg_no : undefined;
  } catch {
    return undefined;
  }
}

const context: SendContext = {
  info: {
    name: "getMe",
    contractId: "getMe",
    api: "company",
    method: "GET",
    path: WHO_AM_I,
    scopes: [],
    paginated: false,
    idempotent: true,
    failures: {},
  },
};
