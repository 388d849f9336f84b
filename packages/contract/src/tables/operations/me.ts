import { read, type SelectedResource } from "../selection.ts";

export const me: SelectedResource = {
  file: "me",
  operations: {
    getMe: read("getMe"),
  },
};
