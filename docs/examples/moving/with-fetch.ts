/** Before: invoices that are late, with fetch. */
export async function lateInvoices(baseUrl: string, token: string): Promise<string[]> {
  const filter = JSON.stringify([{ field: "draft", operator: "eq", value: "false" }]);
  const late: string[] = [];
  let cursor: string | null = null;
  do {
    const query: URLSearchParams = new URLSearchParams({ limit: "100", filter });
    if (cursor !== null) query.set("cursor", cursor);
    const response = await fetch(`${baseUrl}/api/external/v2/customer_invoices?${query}`, {
      headers: { accept: "application/json", authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const page = (await response.json()) as {
      items: { invoice_number: string; status: string }[];
      next_cursor: string | null;
    };
    for (const { invoice_number, status } of page.items) {
      if (status === "late") late.push(invoice_number);
    }
    cursor = page.next_cursor;
  } while (cursor !== null);
  return late;
}
