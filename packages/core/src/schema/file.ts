import { isObject } from "../is-object.ts";
import type { FilePart } from "../request.ts";
import { custom } from "./custom.ts";
import type { Schema } from "./schema.ts";

/** A file to upload. */
export const file = (): Schema<FilePart> =>
  custom("file", {}, (value, refuse) => {
    if (!isObject(value)) return refuse("{ filename, type?, data }", value);
    const { filename, type, data } = value;
    if (typeof filename !== "string" || filename === "") refuse("a name", filename, "filename");
    if (type !== undefined && (typeof type !== "string" || !/^[\w.+-]+\/[\w.+-]+/.test(type))) {
      refuse("a media type", type, "type");
    }
    if (!(typeof data === "string" || data instanceof Uint8Array || data instanceof Blob)) {
      refuse("Uint8Array, Blob or string", data, "data");
    }
    return value;
  });
