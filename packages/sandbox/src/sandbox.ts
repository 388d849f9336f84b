import type { Books } from "./books/books.ts";
import type { Faults } from "./faults/faults.ts";
import type { FileAttachment } from "./files/file-attachments.ts";
import type { GivenFile } from "./files/stored-file.ts";
import type { SandboxApp } from "./oauth/grants.ts";
import type { Snapshot } from "./snapshot.ts";
import type { WebhookSender } from "./webhooks/webhook-sender.ts";

/** A Pennylane in memory: one company with its books, behind the API's routes. */
export interface Sandbox {
  /** Answers a request as the API would, whatever its origin. Rejects only when told to, by a fault. */
  fetch(request: Request): Promise<Response>;
  /** The bearer token that requests must carry. */
  readonly token: string;
  /** The app that may ask for OAuth tokens, at `/oauth/authorize`, `/oauth/token`, `/oauth/revoke`. */
  readonly oauthApp: SandboxApp;
  /** Delivers signed webhooks. */
  readonly webhooks: WebhookSender;
  /** What goes wrong. */
  readonly faults: Faults;
  /** Uploads a file that can be imported as an invoice, and answers its attachment. */
  attach(file: GivenFile): FileAttachment;
  /** A copy of the company's books, for what no operation tells: the ids of quotes, sent e-mails. */
  books(): Books;
  /** The sandbox's time. */
  now(): Date;
  /** Moves the sandbox's time on: invoices fall due, PDFs get ready. */
  advance(milliseconds: number): void;
  /** Moves the sandbox's time to a moment, also backwards. */
  travelTo(moment: Date): void;
  /** Goes back to the seeded books and the first moment, and forgets faults and grants. */
  reset(): void;
  /** A copy of everything that the sandbox remembers, but for faults and grants. */
  snapshot(): Snapshot;
  /** Goes back to what was remembered. */
  restore(snapshot: Snapshot): void;
}
