import type { Schema } from "@centime/core";

/** The parts of the schema of an input that tell what it accepts. */
export interface InputNode extends Schema<unknown> {
  readonly entries?: Readonly<Record<string, InputNode>>;
  readonly item?: InputNode;
  readonly wrapped?: InputNode;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** What a check in the pipe of a schema requires: the number in `maxLength(255)`. */
export function limitOf({ pipe = [] }: InputNode, check: string): number | undefined {
  const requirement = pipe.find(({ type }) => type === check)?.requirement;
  return typeof requirement === "number" ? requirement : undefined;
}

/** Whether a schema takes a value. */
export function takes(node: InputNode, value: unknown): boolean {
  const result = node["~standard"].validate(value);
  return !("then" in result) && result.issues === undefined;
}
