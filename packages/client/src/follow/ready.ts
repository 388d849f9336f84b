import { type Call, copyOf } from "@centime/core";
import { err, ok, type Result, ResultAsync } from "neverthrow";
import type { Client } from "../client.ts";
import { type DownloadOptions, download } from "../download/download.ts";
import { broken, type DownloadError, type DownloadFailure } from "../download/failure.ts";
import { sendSafely } from "../send-safely.ts";
import { operationName } from "../shape.ts";
import { type NotReady, type PollOptions, poll } from "./poll.ts";

/** A document whose PDF is generated in the background. */
export interface WithPdf {
  readonly public_file_url?: string | null | undefined;
}

/**
 * Waits until a document has its PDF, and returns the document. The PDF of an invoice comes some minutes
 * after it was created or finalized; sending it by e-mail before is a `Conflict`.
 *
 * @example
 * ```ts
 * const invoice = await whenPdfReady(pennylane, getCustomerInvoice(42));
 * if (invoice.isOk()) await download(invoice.value.public_file_url, { client: pennylane });
 * ```
 */
export function whenPdfReady<Document extends WithPdf, Failure>(
  client: Client,
  call: Call<Document, Failure>,
  options?: PollOptions,
): ResultAsync<Document & { readonly public_file_url: string }, Failure | NotReady> {
  const hasPdf = ({ public_file_url }: Document) => typeof public_file_url === "string";
  return poll(client, call, hasPdf, options) as ResultAsync<
    Document & { readonly public_file_url: string },
    Failure | NotReady
  >;
}

/** The API could not generate the file of an export: start another one. */
export interface ExportFailed {
  readonly kind: "ExportFailed";
  readonly _tag: "ExportFailed";
  /** The operation that said so, by its name in the catalogue. */
  readonly operation: string;
  /** One sentence for people. */
  readonly message: string;
}

/** An export of the Company API or the Firm API, and its file once it is ready. */
export interface WithFile {
  readonly status: string;
  readonly file_url: string | null;
}

/** The same, ready: the file's URL works without a token for about 30 minutes. */
export type Ready<Export extends WithFile> = Export & { readonly file_url: string };

/**
 * Waits until the file of an export is there: `getFecExport(id)`, `getGeneralLedgerExport(id)`,
 * `getAnalyticalGeneralLedgerExport(id)`, and those of the Firm API.
 */
export function whenExportReady<Export extends WithFile, Failure>(
  client: Client,
  call: Call<Export, Failure>,
  options?: PollOptions,
): ResultAsync<Ready<Export>, Failure | NotReady | ExportFailed> {
  const isOver = ({ status, file_url }: Export) => status !== "pending" || file_url !== null;
  return poll(client, call, isOver, options).andThen(
    (ledger): Result<Ready<Export>, ExportFailed> =>
      ledger.file_url === null
        ? err(exportFailed(operationName(call, "whenExportReady")))
        : ok(ledger as Ready<Export>),
  );
}

const exportFailed = (operation: string): ExportFailed => ({
  kind: "ExportFailed",
  _tag: "ExportFailed",
  operation,
  message: `${operation}: the API could not generate the file`,
});

/** How to wait for an export and download its file. */
export interface SaveExportOptions extends PollOptions {
  /** How to download. Default: through the client, without a limit of size or time; through `fetch` if there is one. */
  readonly download?: Omit<DownloadOptions, "as" | "signal" | "client"> | undefined;
}

/**
 * Starts an export, waits for its file and streams it into `sink`, which is closed at the end.
 *
 * Starting is not safe to repeat: after a failure that came later, go on with `whenExportReady`.
 *
 * @example
 * ```ts
 * const sink = Writable.toWeb(createWriteStream("fec.txt"));
 * const fec = createFecExport({ period_start: "2026-01-01", period_end: "2026-01-31" });
 * const saved = await saveExport(pennylane, fec, getFecExport, sink);
 * ```
 */
export function saveExport<StartFailure, Export extends WithFile, ReadFailure>(
  client: Client,
  start: Call<{ readonly id: number }, StartFailure>,
  read: (id: number) => Call<Export, ReadFailure>,
  sink: WritableStream<Uint8Array>,
  options: SaveExportOptions = {},
): ResultAsync<
  Ready<Export>,
  StartFailure | ReadFailure | NotReady | ExportFailed | DownloadFailure
> {
  const { download: how, ...schedule }: SaveExportOptions = copyOf(options) ?? {};
  const { signal } = schedule;
  return new ResultAsync(sendSafely(client, start, { signal }))
    .andThen(({ id }) => whenExportReady(client, callSafely(read, id), schedule))
    .andThen((ledger) =>
      download(ledger.file_url, {
        maxBytes: Number.POSITIVE_INFINITY,
        timeoutMs: false,
        ...(how?.fetch === undefined && { client }),
        ...how,
        signal,
        as: "stream",
      })
        .andThen(({ content }) => pipe(content, sink))
        .map(() => ledger),
    );
}

/** What is no operation gives no call, and `poll` says so. */
function callSafely<Output, Failure>(
  read: (id: number) => Call<Output, Failure>,
  id: number,
): Call<Output, Failure> {
  try {
    return read(id);
  } catch {
    return undefined as never;
  }
}

function pipe(
  content: ReadableStream<Uint8Array>,
  sink: WritableStream<Uint8Array>,
): ResultAsync<void, DownloadFailure> {
  return ResultAsync.fromPromise(
    Promise.resolve().then(() => content.pipeTo(sink)),
    (thrown) =>
      (thrown as Partial<DownloadError>)?.failure ??
      broken("sink", "the sink could not take the file"),
  );
}
