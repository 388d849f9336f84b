const SINGULARS: Readonly<Record<string, string>> = { appendices: "appendix", statuses: "status" };

/** `customer_invoices`, `customerInvoices` → `CustomerInvoices`. */
export const pascalCase = (name: string): string => wordsOf(name).map(capitalize).join("");

/** `customer_invoice_id` → `customerInvoiceId`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `VatRate` → `VAT_RATE`. */
export const constantCase = (name: string): string => wordsOf(name).join("_").toUpperCase();

/** The name with its last word in the singular: `invoice_lines` → `invoice_line`. */
export const singular = (name: string): string => name.replace(/[A-Z]?[a-z]+$/, singularWord);

/** The name with its last word in the plural: `Currency` → `Currencies`. */
export function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return name.replace(/y$/, "ies");
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

function singularWord(word: string): string {
  const irregular = SINGULARS[word.toLowerCase()];
  if (irregular !== undefined) return /^[A-Z]/.test(word) ? capitalize(irregular) : irregular;
  if (word.endsWith("ies")) return word.replace(/ies$/, "y");
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.replace(/es$/, "");
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

const wordsOf = (name: string) => name.match(/[A-Z]?[a-z0-9]+|[A-Z]/g) ?? [];

const capitalize = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
