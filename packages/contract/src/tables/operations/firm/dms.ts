import { once, read, type SelectedResource } from "../../selection.ts";

export const dms: SelectedResource = {
  file: "firm/dms",
  operations: {
    getFirmDmsFiles: read("company-dms-files"),
    uploadFirmDmsFile: once("postDmsFiles", "each request stores another file"),
    getFirmDmsFolders: read("ListDmsFolders"),
    createFirmDmsFolder: once(
      "postDmsFolders",
      "each request creates a folder, unless its name is taken",
    ),
  },
};
