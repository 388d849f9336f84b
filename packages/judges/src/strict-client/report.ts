import type { Refusal, Verdict } from "./judge.ts";

/** A verdict in lines to print. */
export function verdictLines({ calls, refusals }: Verdict): readonly string[] {
  const others = refusals.filter(({ allowed }) => !allowed);
  const allowed = refusals.length - others.length;
  return [
    ...refusals.map(refusalLine),
    `${calls} calls: ${others.length} refused, ${allowed} refused as expected`,
  ];
}

function refusalLine({ call, issues, allowed }: Refusal): string {
  const where = JSON.stringify({ path: call.path, query: call.query });
  const what = issues.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return `${allowed ? "expected" : "REFUSED"} ${call.operation} ${where}: ${what}`;
}
