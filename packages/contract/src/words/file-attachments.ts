import type { ResourceWords } from "./words.ts";

export const fileAttachments: ResourceWords = {
  operations: {
    uploadFileAttachment: {
      summary: "Uploads a file of up to 100 MB, for whatever takes a `file_attachment_id`.",
      notes: ["The company's document storage does not show it."],
    },
    uploadLedgerAttachment: {
      summary: "Uploads a file of up to 100 MB for an entry of the ledger.",
      notes: [
        "{@link uploadFileAttachment} does the same for any resource. The company's document storage does not show it.",
      ],
    },
  },
  types: {
    UploadFileBody: {
      summary: "The file to upload.",
      fields: { filename: "The name to give to it, instead of its own." },
    },
    LedgerAttachment: {
      summary: "A file that was uploaded for an entry of the ledger.",
      fields: { url: "Where to download it." },
    },
  },
};
