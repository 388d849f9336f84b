import { read, type SelectedResource } from "../selection.ts";

export const paRegistrations: SelectedResource = {
  file: "pa-registrations",
  operations: {
    getPaRegistrations: read("getPaRegistrations"),
  },
};
