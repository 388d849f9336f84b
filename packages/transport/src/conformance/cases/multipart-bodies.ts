import type { Bytes, FilePart, Part } from "@centime/core";
import { type CaseDefinition, type CheckedTransport, checkEqual } from "../suite-case.ts";
import { type ReceivedPart, sha256 } from "../suite-server.ts";

/** Returns this many bytes of all values, always the same. */
const sampleBinary = (size: number): Bytes =>
  Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) % 256);

const BYTES = sampleBinary(1000);
const PDF = "application/pdf";

const FILES: readonly [title: string, file: () => FilePart, bytes: Bytes][] = [
  ["a Uint8Array", () => ({ filename: "a.pdf", type: PDF, data: BYTES }), BYTES],
  ["an ArrayBuffer", () => ({ filename: "a.pdf", type: PDF, data: BYTES.slice().buffer }), BYTES],
  [
    "a File whose own type is empty, with an empty type",
    () => ({ filename: "a.pdf", type: "", data: new File([BYTES], "own", { type: PDF }) }),
    BYTES,
  ],
  [
    "a view of a larger buffer",
    () => ({ filename: "a.pdf", type: PDF, data: BYTES.subarray(10, 20) }),
    BYTES.slice(10, 20),
  ],
  ["a Blob", () => ({ filename: "a.pdf", data: new Blob([BYTES], { type: PDF }) }), BYTES],
  [
    "a Blob whose type is overridden",
    () => ({ filename: "a.pdf", type: PDF, data: new Blob([BYTES], { type: "image/png" }) }),
    BYTES,
  ],
  [
    "a File, under the name that the part has",
    () => ({ filename: "a.pdf", data: new File([BYTES], "own.pdf", { type: PDF }) }),
    BYTES,
  ],
  [
    "a string, as UTF-8",
    () => ({ filename: "a.pdf", type: PDF, data: "5 €" }),
    new TextEncoder().encode("5 €"),
  ],
  ["nothing", () => ({ filename: "a.pdf", type: PDF, data: "" }), new Uint8Array()],
  [
    "several megabytes",
    () => ({ filename: "a.pdf", type: PDF, data: sampleBinary(5_000_000) }),
    sampleBinary(5_000_000),
  ],
];

const FILENAMES = ["Facture d’août.pdf", "a b;c.pdf", 'say "hi".pdf', "漢字.pdf"];

async function upload(
  transport: CheckedTransport,
  ...parts: Part[]
): Promise<readonly ReceivedPart[]> {
  const { parts: received } = await transport.echo({
    method: "POST",
    body: { kind: "multipart", parts },
  });
  if (received === undefined) throw new Error("the body that arrived is not multipart");
  return received;
}

const filePart = (file: FilePart): Part => ({ kind: "file", name: "file", file });

/** Multipart bodies: fields, and files of every kind and size. */
export const multipartBodies: readonly CaseDefinition[] = [
  ...FILES.map(
    ([title, file, bytes]): CaseDefinition => ({
      name: `uploads ${title}`,
      needs: "handler",
      async check(transport) {
        const [part] = await upload(transport, filePart(file()));
        checkEqual(part?.size, bytes.length, "the size of the file");
        checkEqual(part?.digest, await sha256(bytes), "the digest of the file");
        checkEqual([part?.name, part?.filename, part?.type], ["file", "a.pdf", PDF], "the part");
      },
    }),
  ),
  {
    name: "uploads fields and several files in their order",
    needs: "handler",
    async check(transport) {
      const label = "Conditions générales — 条件";
      const parts = await upload(
        transport,
        { kind: "field", name: "label", value: label },
        filePart({ filename: "one.txt", data: "1" }),
        filePart({ filename: "two.txt", data: "2" }),
      );
      const names = parts.map(({ name, filename = null }) => [name, filename]);
      const expected = [
        ["label", null],
        ["file", "one.txt"],
        ["file", "two.txt"],
      ];
      checkEqual(names, expected, "the parts");
      const digest = await sha256(new TextEncoder().encode(label));
      checkEqual(parts[0]?.digest, digest, "the digest of the field");
    },
  },
  {
    name: "uploads a file without a type as bytes",
    needs: "handler",
    async check(transport) {
      const [part] = await upload(transport, filePart({ filename: "a", data: BYTES }));
      checkEqual(part?.type, "application/octet-stream", "the type of the file");
    },
  },
  {
    name: "uploads files whose names have accents, blanks, quotes and any script",
    needs: "handler",
    async check(transport) {
      for (const filename of FILENAMES) {
        const [part] = await upload(transport, filePart({ filename, data: "x" }));
        checkEqual(part?.filename, filename, "the name of the file");
      }
    },
  },
];
