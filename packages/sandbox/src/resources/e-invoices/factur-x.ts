import type { FilePart } from "@centime/core";
import { VAT_RATES, type VatRate } from "@centime/core/enumerations";
import type { XmlElement } from "@rgrove/parse-xml";
import { type Decimal, decimal, sumOf, toCents } from "../../books/money.ts";
import { refuseRule } from "../../http/response.ts";
import { embeddedInvoice } from "./embedded-xml.ts";

/** A seller or buyer. */
export interface Party {
  readonly name: string;
  /** SIREN; empty when unknown. */
  readonly reg_no: string;
  readonly vat_number: string;
  readonly address: {
    readonly address: string;
    readonly postal_code: string;
    readonly city: string;
    readonly country_alpha2: string;
  };
}

/** A line; amounts of credit notes are negative. */
export interface FacturXLine {
  /** BT-126. */
  readonly id: string;
  readonly label: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly beforeTax: Decimal;
  readonly tax: Decimal;
  readonly vatRate: VatRate;
}

/** What the books need of an electronic invoice. */
export interface FacturX {
  readonly number: string;
  readonly date: string;
  readonly deadline: string;
  readonly currency: string;
  readonly seller: Party;
  readonly buyer: Party;
  readonly beforeTax: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
  readonly lines: readonly FacturXLine[];
}

/**
 * Reads a PDF with an invoice in the syntax of UN/CEFACT's Cross Industry Invoice, as Factur-X has it
 * (https://fnfe-mpe.org/factur-x/); refuses any other file with 422. Loads the XML reader when first called.
 */
export async function readFacturX({ data }: FilePart): Promise<FacturX> {
  // The request's body was read into bytes.
  const xml = await embeddedInvoice(data as Uint8Array);
  const root = xml === undefined ? null : await rootOf(xml);
  return root === null ? refuseFile() : invoiceFrom(root);
}

async function rootOf(xml: string): Promise<XmlElement | null> {
  const { parseXml } = await import("@rgrove/parse-xml");
  try {
    return parseXml(xml).root;
  } catch {
    return null;
  }
}

const refuseFile = (): never => refuseRule("File must be a valid Factur-X PDF");

/** The elements under another, by their names without prefixes: `SellerTradeParty/Name`. */
function elementsAt(element: XmlElement, path: string): readonly XmlElement[] {
  return path
    .split("/")
    .reduce<readonly XmlElement[]>(
      (found, name) =>
        found.flatMap(({ children }) =>
          children.filter(
            (child): child is XmlElement =>
              child.type === "element" && (child as XmlElement).name.replace(/^.*:/, "") === name,
          ),
        ),
      [element],
    );
}

const textAt = (element: XmlElement, path: string): string =>
  elementsAt(element, path)[0]?.text.trim() ?? "";

function decimalAt(element: XmlElement, path: string): Decimal {
  const text = textAt(element, path);
  return /^(-?\d+(\.\d+)?)?$/.test(text) ? decimal(text) : refuseFile();
}

const TRADE = "SupplyChainTradeTransaction";
const AGREEMENT = `${TRADE}/ApplicableHeaderTradeAgreement`;
const SETTLEMENT = `${TRADE}/ApplicableHeaderTradeSettlement`;
const SUMS = `${SETTLEMENT}/SpecifiedTradeSettlementHeaderMonetarySummation`;
const CREDIT_NOTES = new Set(["261", "381", "396", "502"]);

function invoiceFrom(root: XmlElement): FacturX {
  const isCredit = CREDIT_NOTES.has(textAt(root, "ExchangedDocument/TypeCode"));
  const signed = (amount: Decimal) => (isCredit ? amount.neg() : amount);
  const number = textAt(root, "ExchangedDocument/ID");
  const date = dateAt(root, "ExchangedDocument/IssueDateTime/DateTimeString");
  const due = `${SETTLEMENT}/SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString`;
  const totals = {
    beforeTax: signed(decimalAt(root, `${SUMS}/TaxBasisTotalAmount`)),
    tax: signed(decimalAt(root, `${SUMS}/TaxTotalAmount`)),
    total: signed(decimalAt(root, `${SUMS}/GrandTotalAmount`)),
  };
  if (number === "" || date === "") refuseFile();
  const lines = elementsAt(root, `${TRADE}/IncludedSupplyChainTradeLineItem`).map((line) =>
    lineFrom(line, signed),
  );
  return {
    number,
    date,
    deadline: dateAt(root, due) || date,
    currency: textAt(root, `${SETTLEMENT}/InvoiceCurrencyCode`) || "EUR",
    seller: partyAt(root, "SellerTradeParty"),
    buyer: partyAt(root, "BuyerTradeParty"),
    ...totals,
    lines: withTaxOf(totals, lines.length === 0 ? [wholeLine(number, totals)] : lines),
  };
}

function lineFrom(line: XmlElement, signed: (amount: Decimal) => Decimal): FacturXLine {
  const settlement = "SpecifiedLineTradeSettlement";
  const sum = `${settlement}/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount`;
  const percentage = decimalAt(line, `${settlement}/ApplicableTradeTax/RateApplicablePercent`);
  const beforeTax = signed(decimalAt(line, sum));
  const price = "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount";
  return {
    id: textAt(line, "AssociatedDocumentLineDocument/LineID"),
    label: textAt(line, "SpecifiedTradeProduct/Name"),
    quantity: signed(decimalAt(line, "SpecifiedLineTradeDelivery/BilledQuantity")),
    unitPrice: decimalAt(line, price),
    beforeTax,
    tax: toCents(beforeTax.times(percentage).div(100)),
    vatRate: vatRateFrom(percentage),
  };
}

type Totals = Pick<FacturX, "beforeTax" | "tax" | "total">;

/** The only line of a profile without lines. */
function wholeLine(label: string, { beforeTax, tax }: Totals): FacturXLine {
  const percentage = beforeTax.eq(0) ? decimal(0) : tax.times(100).div(beforeTax).round(1);
  const vatRate = vatRateFrom(percentage);
  return { id: "1", label, quantity: decimal(1), unitPrice: beforeTax, beforeTax, tax, vatRate };
}

/** Lines whose taxes add up to the total, which may be rounded otherwise: the last one takes the difference. */
function withTaxOf({ tax }: Totals, lines: readonly FacturXLine[]): readonly FacturXLine[] {
  const difference = tax.minus(sumOf(lines, (line) => line.tax));
  return lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, tax: line.tax.plus(difference) } : line,
  );
}

function vatRateFrom(percentage: Decimal): VatRate {
  const code = `FR_${percentage.times(10).toFixed(0)}`;
  if (percentage.eq(0)) return "exempt";
  return VAT_RATES.find((known) => known === code) ?? "mixed";
}

function partyAt(root: XmlElement, kind: string): Party {
  const [party] = elementsAt(root, `${AGREEMENT}/${kind}`);
  if (party === undefined) return refuseFile();
  const registrations = elementsAt(party, "SpecifiedTaxRegistration/ID");
  const legal = textAt(party, "SpecifiedLegalOrganization/ID").replaceAll(/\s/g, "");
  const address = "PostalTradeAddress";
  return {
    name: textAt(party, "Name"),
    reg_no: /^\d{9}/.exec(legal)?.[0] ?? "",
    vat_number:
      registrations.find(({ attributes }) => attributes["schemeID"] === "VA")?.text.trim() ?? "",
    address: {
      address: textAt(party, `${address}/LineOne`),
      postal_code: textAt(party, `${address}/PostcodeCode`),
      city: textAt(party, `${address}/CityName`),
      country_alpha2: textAt(party, `${address}/CountryID`),
    },
  };
}

/** A date of the form `20260701`; empty when there is none. */
function dateAt(root: XmlElement, path: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(textAt(root, path)) ?? [];
  return day === undefined ? "" : `${year}-${month}-${day}`;
}
