import { once, read, type SelectedResource } from "../selection.ts";

export const journals: SelectedResource = {
  file: "journals",
  operations: {
    getJournals: read("getJournals"),
    createJournal: once("postJournals", "the second request finds its code taken, and fails"),
    getJournal: read("getJournal"),
  },
};
