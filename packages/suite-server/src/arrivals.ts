/** Lets one request wait until another one has come to its moment. */
export interface Arrivals {
  /** The moment of this key has come. */
  tell(key: string): void;
  /** Resolves when the moment of this key has come, and forgets it. */
  wait(key: string): Promise<void>;
}

export function createArrivals(): Arrivals {
  const moments = new Map<string, PromiseWithResolve>();
  const momentOf = (key: string): PromiseWithResolve => {
    const known = moments.get(key);
    if (known !== undefined) return known;
    const made = makePromise();
    moments.set(key, made);
    return made;
  };
  return {
    tell: (key) => momentOf(key).resolve(),
    async wait(key) {
      await momentOf(key).promise;
      moments.delete(key);
    },
  };
}

interface PromiseWithResolve {
  readonly promise: Promise<void>;
  resolve(): void;
}

function makePromise(): PromiseWithResolve {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
