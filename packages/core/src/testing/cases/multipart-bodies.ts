import type { FilePart, Part } from "../../http.ts";
import { checkEqual } from "../check.ts";
import type { Peer } from "../peer.ts";
import type { ReceivedPart } from "../receipt.ts";
import { digestOf, sampleBinary } from "../samples.ts";
import type { CaseDefinition } from "../suite-case.ts";

const BYTES = sampleBinary(1000);
const PDF = "application/pdf";

const FILES: readonly [title: string, file: () => FilePart, bytes: Uint8Array<ArrayBuffer>][] = [
  ["a Uint8Array", () => ({ filename: "a.pdf", type: PDF, data: BYTES }), BYTES],
  [
    "a view of a larger buffer",
    () => ({ filename: "a.pdf", type: PDF, data: BYTES.subarray(10, 20) }),
    BYTES.slice(10, 20),
  ],
  ["a Blob", () => ({ filename: "a.pdf", data: new Blob([BYTES], { type: PDF }) }), BYTES],
  [
    "a Blob whose type is overruled",
    () => ({ filename: "a.pdf", type: PDF, data: new Blob([BYTES], { type: "image/png" }) }),
    BYTES,
  ],
  [
    "a File, under the name that the part has",
    () => ({ filename: "a.pdf", data: new File([BYTES], "own.pdf", { type: PDF }) }),
    BYTES,
  ],
  [
    "a text, as UTF-8",
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

async function upload(peer: Peer, ...parts: Part[]): Promise<readonly ReceivedPart[]> {
  const { parts: received } = await peer.echo({
    method: "POST",
    body: { kind: "multipart", parts },
  });
  if (received === undefined) throw new Error("the body that arrived is not multipart");
  return received;
}

const fileOf = (file: FilePart): Part => ({ kind: "file", name: "file", file });

/** Multipart bodies: fields, and files of every kind and size. */
export const multipartBodies: readonly CaseDefinition[] = [
  ...FILES.map(
    ([title, file, bytes]): CaseDefinition => ({
      name: `uploads ${title}`,
      needs: "handler",
      async check(peer) {
        const [part] = await upload(peer, fileOf(file()));
        checkEqual(part?.size, bytes.length, "the size of the file");
        checkEqual(part?.digest, await digestOf(bytes), "the digest of the file");
        checkEqual([part?.name, part?.filename, part?.type], ["file", "a.pdf", PDF], "the part");
      },
    }),
  ),
  {
    name: "uploads fields and several files in their order",
    needs: "handler",
    async check(peer) {
      const label = "Conditions générales — 条件";
      const parts = await upload(
        peer,
        { kind: "field", name: "label", value: label },
        fileOf({ filename: "one.txt", data: "1" }),
        fileOf({ filename: "two.txt", data: "2" }),
      );
      const names = parts.map(({ name, filename = null }) => [name, filename]);
      const expected = [
        ["label", null],
        ["file", "one.txt"],
        ["file", "two.txt"],
      ];
      checkEqual(names, expected, "the parts");
      const digest = await digestOf(new TextEncoder().encode(label));
      checkEqual(parts[0]?.digest, digest, "the digest of the field");
    },
  },
  {
    name: "uploads a file without a type as bytes",
    needs: "handler",
    async check(peer) {
      const [part] = await upload(peer, fileOf({ filename: "a", data: BYTES }));
      checkEqual(part?.type, "application/octet-stream", "the type of the file");
    },
  },
  {
    name: "uploads files whose names have accents, blanks, quotes and any script",
    needs: "handler",
    async check(peer) {
      for (const filename of FILENAMES) {
        const [part] = await upload(peer, fileOf({ filename, data: "x" }));
        checkEqual(part?.filename, filename, "the name of the file");
      }
    },
  },
];
