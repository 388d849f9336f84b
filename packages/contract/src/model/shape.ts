/** A schema of the contract, reduced to what the code needs. */
export type Shape =
  | StringShape
  | NumberShape
  | BooleanShape
  | LiteralShape
  | EnumerationShape
  | ArrayShape
  | ObjectShape
  | RecordShape
  | UnionShape
  | NullableShape
  | FileShape
  | UnknownShape
  | FilterShape
  | SortShape;

export interface StringShape {
  readonly kind: "string";
  readonly format?: StringFormat;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A regular expression of the contract, and what a text that it matches is. */
export interface Pattern {
  readonly source: string;
  readonly expects: string;
}

export const STRING_FORMATS = ["date", "date-time", "uuid", "email", "uri"] as const;
export type StringFormat = (typeof STRING_FORMATS)[number];

export interface NumberShape {
  readonly kind: "number";
  readonly integer: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface BooleanShape {
  readonly kind: "boolean";
}

/** A single value: the tag of a union's branch, or a boolean that is always the same. */
export interface LiteralShape {
  readonly kind: "literal";
  readonly value: string | boolean;
}

export interface EnumerationShape {
  readonly kind: "enumeration";
  readonly members: readonly string[];
}

export interface ArrayShape {
  readonly kind: "array";
  readonly items: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly unique?: true;
}

export interface ObjectShape {
  readonly kind: "object";
  readonly properties: readonly Property[];
}

export interface Property {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly deprecated?: true;
  /** The value that the API uses when an input leaves the property out. */
  readonly default?: string | number | boolean;
  /** Of a property that is required though the API does not: the API's value, and what comes of it. */
  readonly stated?: readonly [value: string | number | boolean, otherwise: string];
}

/** An object with arbitrary keys. */
export interface RecordShape {
  readonly kind: "record";
  readonly values: Shape;
}

export interface UnionShape {
  readonly kind: "union";
  readonly branches: readonly Shape[];
  /** The property whose value selects the branch, if there is one. */
  readonly tag?: string;
}

export interface NullableShape {
  readonly kind: "nullable";
  readonly shape: Shape;
}

export interface FileShape {
  readonly kind: "file";
}

export interface UnknownShape {
  readonly kind: "unknown";
}

/** The `filter` of a list. */
export interface FilterShape {
  readonly kind: "filter";
  readonly fields: readonly FilterField[];
}

export interface FilterField {
  readonly name: string;
  readonly operators: readonly string[];
  /** What it is compared with. Default: a text. */
  readonly value?: Shape;
  readonly deprecated?: true;
}

/** The `sort` of a list. */
export interface SortShape {
  readonly kind: "sort";
  readonly fields: readonly string[];
}

/** Inputs are strict, responses are read tolerantly: the same shape has different code in each. */
export type Side = "input" | "response";
