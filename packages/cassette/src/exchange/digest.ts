import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** The SHA-256 of bytes, or of a text as UTF-8, in lower-case hexadecimal digits. */
export const digestOf = (data: Uint8Array | string): string => bytesToHex(sha256(data));
