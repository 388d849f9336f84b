import type { Books } from "../../books/books.ts";
import type { LedgerRow } from "../../ledger/rows.ts";

/** A cell of a sheet: text, an amount, or nothing. */
export type Cell = string | number | null;

/** The rows of a sheet, the first of which is its head. */
export type Sheet = readonly (readonly Cell[])[];

const LINE_COLUMNS = ["Date", "Journal", "Pièce", "Libellé", "Lettrage"];

const lineCells = ({ date, journal, piece, label, lettering }: LedgerRow): readonly Cell[] => [
  date,
  journal.code,
  piece,
  label,
  lettering?.code ?? null,
];

/** An amount in cents as a debit and a credit in euros. */
const amountCells = (cents: number): readonly [debit: number, credit: number] => [
  Math.max(cents, 0) / 100,
  Math.max(-cents, 0) / 100,
];

/** The general ledger: the lines of each account with their balance so far, and its total. */
export function generalLedgerSheet(rows: readonly LedgerRow[]): Sheet {
  const head = ["Compte", "Intitulé", ...LINE_COLUMNS, "Débit", "Crédit", "Solde"];
  return [head, ...byAccount(rows).flatMap(accountRows)];
}

function accountRows(rows: readonly LedgerRow[]): Sheet {
  const { account } = rows[0] as LedgerRow;
  let balance = 0;
  const lines = rows.map((row): readonly Cell[] => {
    balance += row.cents;
    const amounts = [...amountCells(row.cents), balance / 100];
    return [account.number, account.label, ...lineCells(row), ...amounts];
  });
  const debits = sumOf(rows, ({ cents }) => Math.max(cents, 0));
  const total = [debits / 100, (debits - balance) / 100, balance / 100];
  return [
    ...lines,
    [account.number, `Total ${account.label}`, null, null, null, null, null, ...total],
  ];
}

/** The rows of each account, in the order of account numbers. */
function byAccount(rows: readonly LedgerRow[]): readonly (readonly LedgerRow[])[] {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const own = groups.get(row.account.number) ?? [];
    own.push(row);
    groups.set(row.account.number, own);
  }
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, own]) => own);
}

const sumOf = (rows: readonly LedgerRow[], read: (row: LedgerRow) => number): number =>
  rows.reduce((sum, row) => sum + read(row), 0);

type Named = Pick<Books, "categories" | "categoryGroups">;

/** The analytical ledger with a line for each category: lines without one, once and whole. */
export function analyticalLines(books: Named, rows: readonly LedgerRow[]): Sheet {
  const head = [
    "Compte",
    "Intitulé",
    ...LINE_COLUMNS,
    "Famille",
    "Catégorie",
    "Code",
    "Débit",
    "Crédit",
  ];
  return [
    head,
    ...byAccount(rows)
      .flat()
      .flatMap((row) => sharesOf(books, row).map((share) => analyticalRow(row, share))),
  ];
}

const analyticalRow = (row: LedgerRow, { names, cents }: Share): readonly Cell[] => [
  row.account.number,
  row.account.label,
  ...lineCells(row),
  ...names,
  ...amountCells(cents),
];

/** A line's part for a category, with the group, the label and the code of it. */
interface Share {
  readonly names: readonly [group: string | null, category: string | null, code: string | null];
  readonly cents: number;
}

/** The shares of a line: within a group of categories they are the whole line, to the cent. */
function sharesOf({ categories, categoryGroups }: Named, row: LedgerRow): readonly Share[] {
  if (row.categories.length === 0) return [{ names: [null, null, null], cents: row.cents }];
  const weights = row.categories.map(({ id, weight }) => ({ weight, ...categories.get(id) }));
  const groups = new Set(weights.map(({ category_group }) => category_group?.id ?? 0));
  return [...groups].flatMap((group) => {
    let weightSoFar = 0;
    let centsSoFar = 0;
    return weights
      .filter(({ category_group }) => category_group?.id === group)
      .map(({ weight, label = "", analytical_code = null }) => {
        weightSoFar += Number(weight);
        const cents = Math.round(row.cents * Math.min(weightSoFar, 1)) - centsSoFar;
        centsSoFar += cents;
        return { names: [categoryGroups.get(group)?.label ?? null, label, analytical_code], cents };
      });
  });
}

/** The analytical ledger with a line for each ledger line, and a column for each group of categories. */
export function analyticalColumns(books: Named, rows: readonly LedgerRow[]): Sheet {
  const groups = [...books.categoryGroups.values()];
  const head = [
    "Compte",
    "Intitulé",
    ...LINE_COLUMNS,
    ...groups.map(({ label }) => label),
    "Débit",
    "Crédit",
  ];
  const lines = byAccount(rows)
    .flat()
    .map((row): readonly Cell[] => [
      row.account.number,
      row.account.label,
      ...lineCells(row),
      ...groups.map(({ id }) => categoriesIn(books, row, id)),
      ...amountCells(row.cents),
    ]);
  return [head, ...lines];
}

/** The categories of a line in a group: `Paris`, or `Paris 50 %, Lyon 50 %`. */
function categoriesIn({ categories }: Named, row: LedgerRow, group: number): string | null {
  const own = row.categories
    .map(({ id, weight }) => ({ weight, category: categories.get(id) }))
    .filter(({ category }) => category?.category_group.id === group)
    .map(({ weight, category }) =>
      weight === "1.0" ? category?.label : `${category?.label} ${Number(weight) * 100} %`,
    );
  return own.length === 0 ? null : own.join(", ");
}
