import { PDFDocument } from "pdf-lib";

const party = (name: string, siren: string) => `<ram:Name>${name}</ram:Name>
  <ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">${siren}</ram:ID></ram:SpecifiedLegalOrganization>
  <ram:PostalTradeAddress><ram:PostcodeCode>25000</ram:PostcodeCode><ram:LineOne>1 quai</ram:LineOne>
    <ram:CityName>Besançon</ram:CityName><ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress>
  <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR00${siren}</ram:ID></ram:SpecifiedTaxRegistration>`;

/** A line of an electronic invoice: its amount before tax, and its rate in percent. */
const line = (
  id: string,
  net: string,
  rate: string,
): string => `<ram:IncludedSupplyChainTradeLineItem>
  <ram:AssociatedDocumentLineDocument><ram:LineID>${id}</ram:LineID></ram:AssociatedDocumentLineDocument>
  <ram:SpecifiedTradeProduct><ram:Name>Verre ${id}</ram:Name></ram:SpecifiedTradeProduct>
  <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>${net}</ram:ChargeAmount>
    </ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
  <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">1</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
  <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:RateApplicablePercent>${rate}</ram:RateApplicablePercent>
    </ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementLineMonetarySummation>
    <ram:LineTotalAmount>${net}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
  </ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`;

/** What differs from one electronic invoice to another. */
export interface FacturXFields {
  /** 380 is an invoice, 381 a credit note. */
  readonly type?: string;
  readonly number?: string;
  readonly lines?: string;
}

/** The XML of an electronic invoice of 100 euros at 20 % and 50 euros at 5.5 %. */
export const facturXml = ({
  type = "380",
  number = "FX-1",
  lines,
}: FacturXFields = {}): string => `<?xml version="1.0"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:rsm" xmlns:ram="urn:ram" xmlns:udt="urn:udt">
  <rsm:ExchangedDocument><ram:ID>${number}</ram:ID><ram:TypeCode>${type}</ram:TypeCode>
    <ram:IssueDateTime><udt:DateTimeString format="102">20260620</udt:DateTimeString></ram:IssueDateTime>
  </rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    ${lines ?? line("1", "100.00", "20.00") + line("2", "50.00", "5.50")}
    <ram:ApplicableHeaderTradeAgreement>
      <ram:SellerTradeParty>${party("Verrerie du Jura", "812345678")}</ram:SellerTradeParty>
      <ram:BuyerTradeParty>${party("Maison Doubs", "823456789")}</ram:BuyerTradeParty>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260720</udt:DateTimeString>
        </ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
        <ram:TaxBasisTotalAmount>150.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">22.75</ram:TaxTotalAmount>
        <ram:GrandTotalAmount>172.75</ram:GrandTotalAmount>
      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>`;

/** A PDF with an attached text. */
export async function pdfWith(text: string, filename = "factur-x.xml"): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  await document.attach(new TextEncoder().encode(text), filename, { mimeType: "text/xml" });
  return new Uint8Array(await document.save());
}

/** An electronic invoice: a PDF with its XML. */
export const facturX = (fields: FacturXFields = {}): Promise<Uint8Array> =>
  pdfWith(facturXml(fields));
