import type { Body, FilePart } from "@centime/core";

/** A slow line, in bytes per millisecond: an upload of 100 MB may take 27 minutes. */
const SLOWEST_UPLOAD = 62;

/** What has left a transport may still be with the operating system: more than its buffers hold. */
const MOST_BUFFERED = 4_194_304;

/** How long a body may be on its way, in milliseconds: 0 but for files. */
export const uploadMs = (body: Body | undefined): number => sizeOf(body) / SLOWEST_UPLOAD;

/** How long a body may be on its way after its last part has left. */
export const bufferedMs = (body: Body | undefined): number =>
  Math.min(sizeOf(body), MOST_BUFFERED) / SLOWEST_UPLOAD;

function sizeOf(body: Body | undefined): number {
  if (body?.kind !== "multipart") return 0;
  const sizes = body.parts.map((part) => (part.kind === "file" ? sizeOfData(part.file.data) : 0));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const sizeOfData = (data: FilePart["data"]): number => {
  if (typeof data === "string") return data.length;
  return "byteLength" in data ? data.byteLength : data.size;
};
