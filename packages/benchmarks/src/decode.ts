import { membersOf, type SchemaNode, watchDrift } from "@centime/core";
import type { Figures } from "@centime/test-kit/evidence";
import { getCustomerInvoices } from "centime/customer-invoices";
import * as v from "valibot";
import * as z from "zod";
import { ABSENT_KEYS, pageText } from "./invoice.ts";
import { medians, type Report } from "./measure.ts";

const INVOICES = 100;
const ROUNDS = { rounds: 60, warmup: 20, runs: 15 };

/** Measures decoding a page of invoices, as a multiple of `JSON.parse` alone. */
export function benchDecode(report: Report): Figures["decode"] {
  const fits = pageText(INVOICES);
  const drifts = pageText(INVOICES, ABSENT_KEYS);
  const valibot = getCustomerInvoices.schemas.response?.() ?? v.never();
  const zod = toZod(valibot as unknown as SchemaNode);
  const decode = (body: string, options = {}) =>
    getCustomerInvoices.decode({ status: 200, headers: {}, body }, options)._unsafeUnwrap();
  const drift = watchDrift(() => undefined);

  const times = medians(
    {
      parse: () => JSON.parse(fits),
      decode: () => decode(fits),
      watched: () => decode(fits, { drift }),
      valibot: () => v.safeParse(valibot, JSON.parse(fits)),
      zod: () => zod.safeParse(JSON.parse(fits)),
      parseDrift: () => JSON.parse(drifts),
      decodeDrift: () => decode(drifts),
      watchedDrift: () => decode(drifts, { drift }),
    },
    ROUNDS,
  );
  const figures: { name: string; times: number }[] = [];
  const ratio = (name: string, ours: string, base: string, aim?: string) => {
    const multiple = (times[ours] ?? Number.NaN) / (times[base] ?? Number.NaN);
    report.figure(name, multiple.toFixed(2), aim);
    figures.push({ name, times: multiple });
  };
  report.title(`Decoding a page of ${INVOICES} invoices, as a multiple of JSON.parse alone`);
  ratio("fits the contract", "decode", "parse", "at most 1.25");
  ratio("fits, drift watched", "watched", "parse");
  ratio("five keys absent", "decodeDrift", "parseDrift", "at most 1.60");
  ratio("five keys absent, drift watched", "watchedDrift", "parseDrift", "at most 1.35");
  ratio("valibot's safeParse, fits", "valibot", "parse");
  ratio("zod's safeParse, fits", "zod", "parse");
  return figures;
}

/** Writes a valibot schema in zod, so that both do the same work. */
export function toZod(schema: SchemaNode): z.ZodType {
  const inner = (part: SchemaNode | undefined) => (part === undefined ? z.unknown() : toZod(part));
  switch (schema.type) {
    case "nullable":
      return inner(schema.wrapped).nullable();
    case "optional":
      return inner(schema.wrapped).optional();
    case "string":
      return textOf(schema);
    case "number":
      return z.number();
    case "boolean":
      return z.boolean();
    case "array":
      return z.array(inner(schema.item));
    case "record":
      return z.record(z.string(), inner(schema.value));
    case "object":
      return z.looseObject(
        Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([key, entry]) => [key, toZod(entry)]),
        ),
      );
    default:
      return z.unknown();
  }
}

function textOf(schema: SchemaNode): z.ZodType {
  const members = membersOf(schema);
  return members === undefined ? z.string() : z.enum([...members] as [string, ...string[]]);
}
