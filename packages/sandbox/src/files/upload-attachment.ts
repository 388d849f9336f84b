import type { Handlers } from "../handler.ts";
import { attachFile, renderAttachment } from "./file-attachments.ts";

export const fileAttachmentHandlers = {
  uploadFileAttachment: (context, { file, filename = file.filename }) =>
    renderAttachment(context, attachFile(context, { ...file, filename })),
} satisfies Handlers;
