import { createJournal, getJournal, getJournals } from "centime/journals";
import * as assert from "uvu/assert";
import { resultOf, type Suite } from "./suite.ts";

export const journals: Suite = {
  name: "journals/create-and-read",
  title: "the journals of a company, and one more",
  match: { ignoreBody: ["code", "label"] },
  async run({ client, mark }) {
    const page = await resultOf(client.send(getJournals({ limit: 50 })));
    assert.ok(page.items.some(({ type }) => type === "sales"));
    const created = await resultOf(
      client.send(createJournal({ code: `Z${mark}`, label: `Journal ${mark}` })),
    );
    const read = await resultOf(client.send(getJournal(created.id)));
    assert.equal([read.code, read.label], [created.code, created.label]);
  },
};
