import { createClient } from "centime";
import { sandbox } from "playground";

const pennylane = createClient({ token: sandbox.token, retry: { baseMs: 100 } });

// en: The server is down for two requests. A read is sent again.
// fr: Le serveur est en panne pour deux requêtes. Une lecture repart.
sandbox.faults.add({ match: "getJournals", status: 503, times: 2 });
const journals = await pennylane.journals.getJournals({ limit: 5 });
console.log(journals._unsafeUnwrap().items.map(({ code }) => code));

// en: A write may have been done, so it is not sent again: you are told.
// fr: Une création est peut-être faite, donc elle ne repart pas : vous le savez.
sandbox.faults.add({ match: "createJournal", reset: "after", times: 1 });
const created = await pennylane.journals.createJournal({ code: "NEW", label: "Nouveau" });
if (created.isErr()) console.log(created.error.kind, created.error.message);
