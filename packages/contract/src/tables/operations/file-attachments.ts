import { once, type SelectedResource } from "../selection.ts";

export const fileAttachments: SelectedResource = {
  file: "file-attachments",
  operations: {
    uploadFileAttachment: once("postFileAttachments", "each request stores another file"),
    uploadLedgerAttachment: once("postLedgerAttachments", "each request stores another file"),
  },
};
