import type { SandboxOptions } from "../sandbox-options.ts";

/** What is said once the sandbox listens: where it is, its token, and how to try it. */
export function bannerLines(
  url: string,
  token: string,
  { control = false }: Pick<SandboxOptions, "control">,
): readonly string[] {
  const header = `-H 'authorization: Bearer ${token}'`;
  return [
    `address  ${url}`,
    `token    ${token}`,
    `try      curl ${header} '${url}/api/external/v2/customer_invoices?limit=2'`,
    ...(control ? [`control  curl ${header} ${url}/_sandbox/clock`] : []),
    "Ctrl-C stops it.",
  ];
}
