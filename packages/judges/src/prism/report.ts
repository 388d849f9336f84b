import type { Finding, Verdict } from "./verdict.ts";

/** A verdict in lines to print. */
export const prismLines = ({
  operations,
  calls,
  decoded,
  ...found
}: Verdict): readonly string[] => [
  ...found.faults.map((finding) => lineOf("FAULT", finding)),
  ...found.known.map((finding) => lineOf("known", finding)),
  ...found.contradictions.map((finding) => lineOf("example contradicts its schema", finding)),
  `${calls} calls of ${operations} operations, ${decoded} answers decoded: ` +
    `${found.faults.length} faults, ${found.known.length} known refusals, ` +
    `${found.contradictions.length} examples that contradict their schema`,
];

const lineOf = (kind: string, { operation, what, count }: Finding): string =>
  `${kind}  ${operation}  ${what}${count > 1 ? ` (${count} times)` : ""}`;
