import { gzipSync } from "node:zlib";
import type { Figures } from "@centime/test-kit/evidence";
import { build } from "esbuild";
import type { Report } from "./measure.ts";

/** An application of one import or two. */
interface Application {
  readonly name: string;
  readonly entry: string;
}

/** An application of ours, and the most that its bundle may weigh. */
interface SizeBudget extends Application {
  /** Bytes, gzipped, neverthrow and valibot included. */
  readonly most: number;
}

const sending = (operation: string, resource: string) =>
  `import { createBareClient } from "centime/bare"; import { ${operation} } from "centime/${resource}"; console.log(createBareClient, ${operation});`;

/**
 * `createBareClient` includes the fetch transport. 0.45 kB of each are the options of one call: headers that
 * are checked, and options that reach the middleware; 0.1 kB lets through what is newer than the release;
 * 0.35 kB read error bodies of every form, with the field and the id that they name; 0.2 kB show the progress of
 * an upload, and say what sends; 0.05 kB keep reading linear: errors are cut, and a union's option is chosen once;
 * 0.1 kB makes missing keys drift; 1.6 kB keep tokens, persons and other people's errors out of failures, and
 * 1.2 kB more where they are escaped, or named by an element of XML.
 * 0.35 kB are forms and signals that fetch takes also where a test environment has replaced their classes, and
 * reads that no cache keeps. 0.3 kB of a create are the
 * forms of its amounts and days, and what leaving out `draft` would do.
 * 0.2 kB of a list are the types of its filter's values.
 * 0.15 kB say what is wrong with a token or a base URL.
 * 0.4 kB of everything let a download go where the calls of a client go.
 */
export const SIZE_BUDGETS: readonly SizeBudget[] = [
  { name: "bare + getJournal", entry: sending("getJournal", "journals"), most: 15_500 },
  {
    name: "bare + getCustomerInvoices",
    entry: sending("getCustomerInvoices", "customer-invoices"),
    most: 19_200,
  },
  {
    name: "bare + createCustomerInvoice",
    entry: sending("createCustomerInvoice", "customer-invoices"),
    most: 20_900,
  },
  {
    name: "everything",
    entry:
      'import * as everything from "centime"; import { catalogue } from "centime/catalogue"; console.log(everything, catalogue);',
    most: 51_800,
  },
];

const PEERS: readonly Application[] = [
  {
    name: "openapi-fetch",
    entry: 'import createClient from "openapi-fetch"; console.log(createClient);',
  },
  { name: "ky", entry: 'import ky from "ky"; console.log(ky);' },
];

/** Measures bundles against their budgets. */
export async function benchSize(report: Report): Promise<Figures["size"]> {
  report.title("Bundles, minified and gzipped, neverthrow and valibot included");
  const figures: Figures["size"][number][] = [];
  for (const { name, entry, most } of SIZE_BUDGETS) {
    const { gzipped } = await bundleSize(entry);
    report.figure(name, kilobytes(gzipped, 2), `at most ${kilobytes(most, 1)}`);
    figures.push({ name, bytes: gzipped, most });
  }
  for (const { name, entry } of PEERS) {
    const { gzipped } = await bundleSize(entry);
    report.figure(name, kilobytes(gzipped, 2));
    figures.push({ name, bytes: gzipped });
  }
  return figures;
}

const kilobytes = (bytes: number, digits: number): string => `${(bytes / 1000).toFixed(digits)} kB`;

/** In bytes, neverthrow and valibot included. */
interface BundleSize {
  readonly minified: number;
  readonly gzipped: number;
}

/** Bundles an entry for a runtime of today, minified, and weighs it; imports are found from a folder. */
export async function bundleSize(
  entry: string,
  resolveDir = import.meta.dirname ?? process.cwd(),
): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}
