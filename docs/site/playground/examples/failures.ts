import { createClient } from "centime";

const pennylane = createClient({ token: "sandbox-token" });

// en: A failure is data: its kind says what happened.
// fr: Un échec est une donnée : son genre dit ce qui s’est passé.
const missing = await pennylane.customerInvoices.getCustomerInvoice(404);
if (missing.isErr()) console.log(missing.error.kind, missing.error.message);

// en: What breaks the contract is never sent.
// fr: Ce qui enfreint le contrat ne part pas.
const journal = await pennylane.journals.createJournal({ code: "", label: "Achats" });
if (journal.isErr() && journal.error.kind === "InvalidInput") console.log(journal.error.issues);

// en: A rule of the company refuses it, and the API says why.
// fr: Une règle du dossier le refuse, et l’API dit pourquoi.
const taken = await pennylane.journals.createJournal({ code: "VT", label: "Ventes" });
if (taken.isErr()) console.log(taken.error._tag, taken.error.message);
