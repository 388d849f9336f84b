import { once, read, type SelectedResource } from "../../selection.ts";

export const journals: SelectedResource = {
  file: "firm/journals",
  operations: {
    getFirmJournals: read("getJournals"),
    createFirmJournal: once("postJournals", "the second request finds its code taken, and fails"),
    getFirmJournal: read("getJournal"),
  },
};
