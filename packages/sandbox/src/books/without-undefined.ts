/** An object whose members are there or not, but never `undefined`. */
export type Defined<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

/** A copy without the members that are `undefined`, to spread over what they would replace. */
export const withoutUndefined = <Fields extends object>(fields: Fields): Defined<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
