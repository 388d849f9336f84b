import { createJournal } from "centime/journals";
import { createProduct } from "centime/products";
import { type Stage, tellFailure } from "../stage.ts";

/** Creates a journal whose code exists, and gives an input that is never sent. */
export async function makeMistakes({ client, narrate }: Stage): Promise<void> {
  narrate.chapter("A journal whose code exists, and an input that never leaves the process");
  const taken = await client.send(createJournal({ code: "VT", label: "Ventes" }));
  tellFailure(narrate, taken, "CreateJournalUnprocessableEntity");

  const wrong = { label: "Conseil", price_before_tax: 480, vat_rate: "FR_20" };
  const notSent = await client.send(createProduct(wrong as never));
  tellFailure(narrate, notSent, "InvalidInput");
}
