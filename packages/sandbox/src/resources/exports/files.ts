import type { Bytes } from "@centime/core";
import type { ExportRecord } from "./operations.ts";
import type { Sheet } from "./sheets.ts";

/** The file of an export. */
export interface ExportFile {
  readonly filename: string;
  readonly type: string;
  readonly data: Bytes;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Writes the file of an export: text, or a workbook of Excel. */
export async function exportFile({ filename, content }: ExportRecord): Promise<ExportFile> {
  if (typeof content !== "string") {
    return { filename, type: XLSX, data: await writeWorkbook(content) };
  }
  const data = new TextEncoder().encode(content);
  return { filename, type: "text/plain; charset=utf-8", data };
}

/** Writes a sheet as a workbook. Loads the libraries for it when first called. */
async function writeWorkbook(sheet: Sheet): Promise<Bytes> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const rows = sheet.map((cells) => [...cells]);
  const blob = await writeXlsxFile(rows, { stickyRowsCount: 1 }).toBlob();
  return await withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}

/** Noon of a day long ago, wherever the machine is: a zip has no times of its zone. */
const LONG_AGO = new Date(1980, 0, 1, 12);

/** A zip without the time of its making: the same books have the same bytes. */
async function withoutTimes(zip: Bytes): Promise<Bytes> {
  const { unzipSync, zipSync } = await import("fflate");
  return new Uint8Array(zipSync(unzipSync(zip), { mtime: LONG_AGO }));
}
