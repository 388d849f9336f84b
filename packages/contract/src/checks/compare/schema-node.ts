/** The parts of the schema of an input that tell what it accepts. */
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
  readonly minimum?: number;
  readonly maximum?: number;
  readonly fields?: Readonly<Record<string, readonly string[]>>;
}

/** A check in a pipe; the first item of a pipe is the schema itself. */
export interface PipeItem {
  readonly kind: "schema" | "validation";
  readonly type: string;
  readonly requirement?: unknown;
}
