/** Text with characters of one to four bytes, long enough to be compressed. */
export const SUITE_TEXT = `{"label":"${"Crème à 5 €, 漢字 and 🧾. ".repeat(40)}"}`;

/** So many bytes of ASCII, always the same. */
export const sampleBytes = (size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, index) => 97 + (index % 26));

/** So many bytes of all values, always the same. */
export const sampleBinary = (size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) % 256);

/** The SHA-256 of some bytes, in hexadecimal digits. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
