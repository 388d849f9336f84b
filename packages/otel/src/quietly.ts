/** A provider that throws must not turn a response into a failure: what it throws is dropped. */
export function quietly<Value>(tell: () => Value): Value | undefined {
  try {
    return tell();
  } catch {
    return undefined;
  }
}
