/** A name as the copies of a larger company bear it: the first as it is, then `Studio Lumen 2`. */
export const copyOf = (name: string, copy: number): string =>
  copy === 1 ? name : `${name} ${copy}`;
