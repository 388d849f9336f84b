type Primitive = string | number | boolean | null | undefined;

/** Plain data that nobody changes, all the way down. */
export type ReadOnly<Data> = Data extends Primitive
  ? Data
  : { readonly [Key in keyof Data]: ReadOnly<Data[Key]> };
