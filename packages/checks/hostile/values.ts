/** A value that no type of ours allows; made anew for every use, since some can be used once. */
export interface HostileValue {
  readonly name: string;
  make(): unknown;
}

function boom(): never {
  throw new TypeError("a hostile value was touched");
}

const everyTrap: ProxyHandler<object> = {
  get: boom,
  has: boom,
  ownKeys: boom,
  getPrototypeOf: boom,
  getOwnPropertyDescriptor: boom,
  set: boom,
  defineProperty: boom,
};

/** Whether a function, found in a result, is one of the values below. */
export const isHostile = (member: unknown): boolean => hostileFunctions.has(member as never);

const hostileFunctions = new WeakSet<(...args: never[]) => unknown>();

function hostile<Value extends (...args: never[]) => unknown>(member: Value): Value {
  hostileFunctions.add(member);
  return member;
}

/** An object whose properties, all that anyone may ask for, throw when they are read. */
const throwingGetters = (): unknown =>
  new Proxy({}, { get: boom, has: () => true, ownKeys: () => ["token", "id", "status"] });

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function cyclic(): unknown {
  const value: Record<string, unknown> = { items: [] };
  value["self"] = value;
  (value["items"] as unknown[]).push(value);
  return value;
}

/** What inherits nothing cannot be made a text. */
const noPrototype = (): unknown => Object.assign(Object.create(null), { id: 1 });

/** Aborted, with a reason that throws when it is looked at. */
function hostileSignal(): unknown {
  const controller = new AbortController();
  controller.abort(new Proxy({}, everyTrap));
  return controller.signal;
}

const fakeSignal = (): unknown => ({
  aborted: false,
  addEventListener: boom,
  removeEventListener: boom,
});

const brokenIterable = (): unknown => ({ [Symbol.iterator]: boom, [Symbol.asyncIterator]: boom });

const THEN = "then";

export const HOSTILE_VALUES: readonly HostileValue[] = [
  { name: "undefined", make: () => undefined },
  { name: "null", make: () => null },
  { name: "NaN", make: () => Number.NaN },
  { name: "a negative number", make: () => -1 },
  { name: "a huge number", make: () => 1e308 },
  { name: "a bigint", make: () => 10n ** 30n },
  { name: "a symbol", make: () => Symbol("hostile") },
  { name: "an empty text", make: () => "" },
  { name: "half a character", make: () => "\ud800" },
  { name: "control characters", make: () => "\r\n\0" },
  { name: "a boolean", make: () => true },
  { name: "a list", make: () => [null, undefined, Symbol("item")] },
  { name: "an empty object", make: () => ({}) },
  { name: "an object without a prototype", make: noPrototype },
  { name: "a cyclic object", make: cyclic },
  { name: "getters that throw", make: throwingGetters },
  { name: "a proxy that throws", make: () => new Proxy({}, everyTrap) },
  {
    name: "a callable proxy that throws",
    make: () => hostile(new Proxy(boom, { ...everyTrap, apply: boom }) as never),
  },
  { name: "a revoked proxy", make: revoked },
  { name: "a function that throws", make: () => hostile(boom) },
  { name: "a function that rejects", make: () => hostile(async () => boom()) },
  { name: "a function that returns nothing", make: () => hostile(() => undefined) },
  { name: "a function that never settles", make: () => hostile(() => new Promise(() => {})) },
  { name: "a rejected promise", make: () => quiet(Promise.reject(new Error("rejected"))) },
  { name: "a thenable that throws", make: () => Object.defineProperty({}, THEN, { get: boom }) },
  {
    name: "toJSON and toString that throw",
    make: () => ({ toJSON: boom, toString: boom, valueOf: boom }),
  },
  { name: "a date that is none", make: () => new Date(Number.NaN) },
  { name: "a class", make: () => hostile(class Hostile {} as never) },
  { name: "bytes", make: () => new Uint8Array([0xff, 0xfe, 0]) },
  { name: "a signal whose reason throws", make: hostileSignal },
  { name: "a signal that throws", make: fakeSignal },
  { name: "an iterable that throws", make: brokenIterable },
  { name: "a map", make: () => new Map([["id", 1]]) },
  { name: "an error", make: () => new Error("hostile") },
];

/** A rejection that the value's user may leave alone: what is tested is ours. */
function quiet<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}
