import { digestOf } from "./samples.ts";

/** What a request was when it arrived. */
export interface Receipt {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The size of the body in bytes. */
  readonly size: number;
  /** The body's SHA-256. */
  readonly digest: string;
  /** The parts of a multipart body. */
  readonly parts?: readonly ReceivedPart[];
}

/** One part of a multipart body, as a server reads it. */
export interface ReceivedPart {
  readonly name: string;
  readonly size: number;
  readonly digest: string;
  /** Of a file. */
  readonly filename?: string;
  /** Of a file. */
  readonly type?: string;
}

/** Reads a request. */
export async function receiptOf(request: Request): Promise<Receipt> {
  const { method, url } = request;
  const headers = Object.fromEntries(request.headers);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const receipt = {
    method,
    url: url.slice(new URL(url).origin.length),
    headers,
    size: bytes.length,
    digest: await digestOf(bytes),
  };
  if (!headers["content-type"]?.startsWith("multipart/form-data")) return receipt;
  return { ...receipt, parts: await partsOf(new Response(bytes, { headers })) };
}

async function partsOf(body: Response): Promise<readonly ReceivedPart[]> {
  const form = await body.formData();
  return Promise.all(Array.from(form, ([name, value]) => partOf(name, value)));
}

async function partOf(name: string, value: string | File): Promise<ReceivedPart> {
  if (typeof value === "string") return { name, ...(await measure(new Blob([value]))) };
  const { name: filename, type } = value;
  return { name, ...(await measure(value)), filename, type };
}

async function measure(blob: Blob): Promise<{ readonly size: number; readonly digest: string }> {
  return { size: blob.size, digest: await digestOf(new Uint8Array(await blob.arrayBuffer())) };
}
