/** What the address of the playground shows: code that it carries itself, or the example of an operation. */
export async function codeOfAddress({
  hash,
  search,
}: Pick<Location, "hash" | "search">): Promise<{ code: string; operation?: string } | undefined> {
  const [, encoded] = /^#code=([\w-]+)$/.exec(hash) ?? [];
  if (encoded !== undefined) {
    const code = await decodeCode(encoded);
    return code === undefined ? undefined : { code };
  }
  const operation = new URLSearchParams(search).get("operation");
  if (operation === null) return undefined;
  const { data } = await import("../../operations/examples.data.ts");
  const code = Object.hasOwn(data, operation) ? data[operation] : undefined;
  return code === undefined ? undefined : { code, operation };
}

/** Code as the part of an address after `#code=`: compressed, in the letters of base64url. */
export async function encodeCode(code: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(code), new CompressionStream("deflate-raw"));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The code of an address; nothing when it is none, or more than `MOST_BYTES`. */
export async function decodeCode(encoded: string): Promise<string | undefined> {
  try {
    const text = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const code = await through(bytes, new DecompressionStream("deflate-raw"));
    return new TextDecoder("utf-8", { fatal: true }).decode(code);
  } catch {
    return undefined;
  }
}

/** A few bytes may be compressed from very many. */
const MOST_BYTES = 100_000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > MOST_BYTES) throw new RangeError("too large");
    chunks.push(new Uint8Array(read.value));
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
