import type { FaultRule, Sandbox } from "@centime/sandbox";
import type { Dice } from "./dice.ts";

type Mishap = readonly [share: number, fault: FaultRule];

/** How often what goes wrong, as a share of all requests. */
const MISHAPS: readonly Mishap[] = [
  [0.003, { status: 429 }],
  [0.02, { status: 500 }],
  [0.02, { status: 503 }],
  [0.01, { reset: true }],
  [0.01, { reset: "after" }],
  [0.01, { truncate: 40 }],
  [0.005, { html: true }],
  [0.05, { delay: 40 }],
];

/** Lets things go wrong at random; answers how often the sandbox was told to say 429. */
export function letThingsGoWrong(sandbox: Sandbox, dice: Dice): () => number {
  for (const [share, fault] of MISHAPS)
    sandbox.faults.add({ ...fault, match: () => dice() < share });
  return () =>
    sandbox.faults
      .list()
      .filter(({ rule }) => "status" in rule && rule.status === 429)
      .reduce((sum, { struck }) => sum + struck, 0);
}
