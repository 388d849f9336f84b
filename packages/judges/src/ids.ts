import type { Sandbox } from "@centime/sandbox";

/** The ids that an operation's path can hold, by what the path is of: the first that fits. */
export function idsOf(sandbox: Sandbox, path: string): readonly number[] {
  const { customers, invoices, journals, products } = sandbox.books();
  const ofKind = (kind: string) =>
    [...customers.values()]
      .filter(({ customer_type }) => customer_type === kind)
      .map(({ id }) => id);
  const known: readonly (readonly [RegExp, () => Iterable<number>])[] = [
    [/\/customer_invoices\/\{/, () => invoices.keys()],
    [/\/company_customers\/\{/, () => ofKind("company")],
    [/\/individual_customers\/\{/, () => ofKind("individual")],
    [/\/customers\/\{/, () => customers.keys()],
    [/\/journals\/\{/, () => journals.keys()],
    [/\/products\/\{/, () => products.keys()],
  ];
  const ids = known.find(([pattern]) => pattern.test(path))?.[1];
  return ids === undefined ? [] : [...ids()];
}
