import { once, type SelectedResource } from "../../selection.ts";

export const fileAttachments: SelectedResource = {
  file: "firm/file-attachments",
  operations: {
    uploadFirmFileAttachment: once("postFileAttachments", "each request stores another file"),
  },
};
