import type { ResourceWords } from "../words.ts";

export const firmFileAttachments: ResourceWords = {
  operations: {
    uploadFirmFileAttachment: {
      summary:
        "Uploads a file of up to 100 MB for a company, for whatever takes a `file_attachment_id`.",
      notes: ["The company's document storage does not show it."],
    },
  },
  types: {},
};
