/** Whether a value is an object with keys of its own: not a list, not `null`. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value of a JSON text; `undefined` when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a check holds; a value that throws when it is looked at fits nothing. */
export function safely(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

/**
 * A copy of an object's own members, each read once; `undefined` when it is not an object or a getter
 * throws. What a class has on its prototype is not copied.
 */
export function copyOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    return isObject(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The members of an object that are not `undefined`. */
export const definedOnly = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
