import { createJournal, getJournal, getJournals } from "centime/journals";
import * as assert from "uvu/assert";
import { answerOf, type Suite } from "./stage.ts";

export const journals: Suite = {
  name: "journals/create-and-read",
  title: "the journals of a company, and one more",
  match: { ignoreBody: ["code", "label"] },
  async play({ client, mark }) {
    const page = await answerOf(client.send(getJournals({ limit: 50 })));
    assert.ok(page.items.some(({ type }) => type === "sales"));
    const made = await answerOf(
      client.send(createJournal({ code: `Z${mark}`, label: `Journal ${mark}` })),
    );
    const read = await answerOf(client.send(getJournal(made.id)));
    assert.equal([read.code, read.label], [made.code, made.label]);
  },
};
