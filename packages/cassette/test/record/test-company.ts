import type { Transport } from "centime";
import { getMe } from "centime/me";
import { err, ok, type Result } from "neverthrow";

/** The start of a test company's registration number. */
const TEST_COMPANY = "sandbox-";

/** Checks that a token belongs to a test company, before anything is written with it. */
export async function checkTestCompany(
  transport: Transport,
  token: string,
): Promise<Result<undefined, string>> {
  const request = getMe().request._unsafeUnwrap();
  const headers = { ...request.headers, authorization: `Bearer ${token}` };
  const sent = await transport({ ...request, headers }, { info: getMe.info });
  if (sent.isErr()) return err("the token's company is unknown: there is no response");
  const { status, body } = sent.value;
  if (status !== 200) return err(`the token's company is unknown: status ${status}`);
  const number = registrationNumber(String(body));
  if (number === undefined) return err("the response does not name the token's company");
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
