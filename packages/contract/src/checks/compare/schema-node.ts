/** The parts of valibot's and core's schemas that tell what they accept. */
export interface SchemaNode {
  readonly type: string;
  readonly pipe?: readonly PipeItem[];
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly value?: SchemaNode;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly tag?: string;
  readonly fields?: Readonly<Record<string, readonly string[]>>;
}

/** A check in a pipe; the first item of a pipe is the schema itself. */
export interface PipeItem {
  readonly kind: "schema" | "validation";
  readonly type: string;
  readonly requirement?: unknown;
}
