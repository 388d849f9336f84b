import { read, type SelectedResource } from "../selection.ts";

export const numberings: SelectedResource = {
  file: "numberings",
  operations: {
    getNumberings: read("getNumberings"),
  },
};
