import { callFromRequest } from "@centime/core";
import type { Sandbox } from "@centime/sandbox";
import { answeredOperations } from "../answered-operations.ts";
import { answerOf } from "./answer-of.ts";
import type { Exchange } from "./exchange.ts";
import { explanationOf } from "./explained.ts";
import { partsFor } from "./parts-for.ts";
import { type Difference, differences, shapeOf } from "./shape.ts";
import { setStage } from "./stage.ts";

/** A recorded answer beside the sandbox's. */
export interface Comparison {
  readonly operation: string;
  readonly differences: readonly ExplainedDifference[];
}

export interface ExplainedDifference extends Difference {
  /** Why it is as it should be; `undefined` when nobody knows. */
  readonly explanation: string | undefined;
}

/** Compares every recorded answer to what the sandbox answers with the sandbox's own, one after the other. */
export async function compareAll(
  sandbox: Sandbox,
  exchanges: readonly Exchange[],
): Promise<readonly Comparison[]> {
  const stage = await setStage(sandbox);
  const comparisons: Comparison[] = [];
  for (const exchange of exchanges) {
    const operation = answeredOperations.find(({ info }) => info.contractId === exchange.operation);
    if (operation === undefined) continue;
    const call = callFromRequest(operation, partsFor(stage, operation, exchange));
    const ours = await answerOf(sandbox, call);
    const found = differences(shapeOf(exchange.response), shapeOf(ours));
    comparisons.push({
      operation: operation.info.name,
      differences: found.map((each) => ({ ...each, explanation: explanationOf(each) })),
    });
  }
  return comparisons;
}

/** Comparisons in lines to print: each difference once for each operation. */
export function comparisonLines(comparisons: readonly Comparison[]): readonly string[] {
  const lines = comparisons.flatMap(({ operation, differences: found }) =>
    found.map((difference) => differenceLine(operation, difference)),
  );
  const unexplained = comparisons.filter(isUnexplained).length;
  const operations = new Set(comparisons.map(({ operation }) => operation)).size;
  return [
    ...new Set(lines),
    `${comparisons.length} recorded answers of ${operations} operations compared, ` +
      `${unexplained} of them differ without a reason`,
  ];
}

/** Whether something differs and nobody knows why. */
export const isUnexplained = ({ differences: found }: Comparison): boolean =>
  found.some(({ explanation }) => explanation === undefined);

function differenceLine(
  operation: string,
  { place, kind, detail, explanation }: ExplainedDifference,
): string {
  return `${operation}  ${place}  ${kind}: ${detail}${explanation === undefined ? "" : ` (${explanation})`}`;
}
