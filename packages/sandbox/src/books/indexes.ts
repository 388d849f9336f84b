/** What a record is found by. */
export type Key = string | number | boolean | null | undefined;

type Rows<Row> = ReadonlyMap<number, Row>;

interface Identified {
  readonly id: number;
}

/** The ids of a table in the order of a value of its rows, and of ids where that is the same. */
interface Order<Row> {
  readonly read: (row: Row) => string | number;
  readonly ids: number[];
}

/** The ids of a table's rows by one of their fields. */
type Groups = Map<Key, number | Set<number>>;

interface Indexes<Row> {
  readonly orders: Map<string, Order<Row>>;
  readonly groups: Map<string, Groups>;
}

/**
 * The indexes of each table. They follow from its rows, so they are no part of the books: a copy of
 * the books builds its own on first use.
 */
const indexesOfTables = new WeakMap<object, Indexes<Identified>>();

function indexesOf<Row>(rows: Rows<Row>): Indexes<Row> {
  let indexes = indexesOfTables.get(rows);
  if (indexes === undefined) {
    indexes = { orders: new Map(), groups: new Map() };
    indexesOfTables.set(rows, indexes);
  }
  return indexes as unknown as Indexes<Row>;
}

/** The ids of all rows, in the order of what `read` returns; `name` says which order that is. */
export function orderedIds<Row extends Identified>(
  rows: Rows<Row>,
  name: string,
  read: (row: Row) => string | number,
): readonly number[] {
  const { orders } = indexesOf(rows);
  const known = orders.get(name);
  if (known !== undefined) return known.ids;
  const all = [...rows.values()].sort((one, other) => comparePlaces(read, one, other));
  const order = { read, ids: all.map(({ id }) => id) };
  orders.set(name, order);
  return order.ids;
}

/** The rows that have `value` in a field, or one of several values in it; in no order. */
export function rowsWith<Row extends Identified>(
  rows: Rows<Row>,
  field: keyof Row & string,
  value: Key,
): readonly Row[] {
  return idsWith(rows, field, value).map((id) => rows.get(id) as Row);
}

/** How many rows have `value` in a field. */
export function countWith<Row extends Identified>(
  rows: Rows<Row>,
  field: keyof Row & string,
  value: Key,
): number {
  const found = groupsOf(rows, field).get(value);
  if (found === undefined) return 0;
  return typeof found === "number" ? 1 : found.size;
}

function idsWith<Row extends Identified>(
  rows: Rows<Row>,
  field: keyof Row & string,
  value: Key,
): readonly number[] {
  const found = groupsOf(rows, field).get(value);
  if (found === undefined) return [];
  return typeof found === "number" ? [found] : [...found];
}

function groupsOf<Row extends Identified>(rows: Rows<Row>, field: keyof Row & string): Groups {
  const { groups } = indexesOf(rows);
  const known = groups.get(field);
  if (known !== undefined) return known;
  const built: Groups = new Map();
  for (const row of rows.values()) addToGroups(built, keysOf(row, field), row.id);
  groups.set(field, built);
  return built;
}

/** Keeps the indexes of a table that has a row changed, added or (`after` is absent) removed. */
export function reindex<Row extends Identified>(
  rows: Rows<Row>,
  before: Row | undefined,
  after: Row | undefined,
): void {
  const indexes = indexesOfTables.get(rows) as unknown as Indexes<Row> | undefined;
  if (indexes === undefined) return;
  for (const order of indexes.orders.values()) reorder(rows, order, before, after);
  for (const [field, groups] of indexes.groups) {
    if (before !== undefined) takeFromGroups(groups, keysOf(before, field), before.id);
    if (after !== undefined) addToGroups(groups, keysOf(after, field), after.id);
  }
}

function reorder<Row extends Identified>(
  rows: Rows<Row>,
  { read, ids }: Order<Row>,
  before: Row | undefined,
  after: Row | undefined,
): void {
  const isInPlace = before !== undefined && after !== undefined && read(before) === read(after);
  if (isInPlace) return;
  if (before !== undefined) ids.splice(placeOf(rows, { read, ids }, before, before), 1);
  if (after !== undefined) ids.splice(placeOf(rows, { read, ids }, after), 0, after.id);
}

/** Where a row is, or would be. `old` stands for its row, which has been replaced in the table. */
function placeOf<Row extends Identified>(
  rows: Rows<Row>,
  { read, ids }: Order<Row>,
  row: Row,
  old?: Row,
): number {
  const rowAt = (index: number): Row => {
    const id = ids[index] as number;
    return id === old?.id ? old : (rows.get(id) as Row);
  };
  return firstIndex(ids.length, (index) => comparePlaces(read, rowAt(index), row) >= 0);
}

/** The first of `length` indexes that fits, where all after a fitting one fit; `length` when none does. */
export function firstIndex(length: number, fits: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function comparePlaces<Row extends Identified>(
  read: (row: Row) => string | number,
  one: Row,
  other: Row,
): number {
  const left = read(one);
  const right = read(other);
  if (left === right) return one.id - other.id;
  return left < right ? -1 : 1;
}

function keysOf<Row>(row: Row, field: string): readonly Key[] {
  const value = (row as Readonly<Record<string, unknown>>)[field];
  return Array.isArray(value) ? value : [value as Key];
}

function addToGroups(groups: Groups, keys: readonly Key[], id: number): void {
  for (const key of keys) {
    const found = groups.get(key);
    if (found === undefined) groups.set(key, id);
    else if (typeof found === "number") groups.set(key, new Set([found, id]));
    else found.add(id);
  }
}

function takeFromGroups(groups: Groups, keys: readonly Key[], id: number): void {
  for (const key of keys) {
    const found = groups.get(key);
    if (typeof found === "object") found.delete(id);
    else if (found === id) groups.delete(key);
  }
}
