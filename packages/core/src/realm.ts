import { safely } from "./json.ts";

// Test environments (jsdom, vm contexts) have classes of their own, which `instanceof` does not know.

/** Whether a value is bytes, of whatever realm: a view of a buffer, or the buffer. */
export const isBytes = (value: unknown): value is ArrayBufferView | ArrayBuffer =>
  safely(
    () =>
      ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === "[object ArrayBuffer]",
  );

/** Whether a value is a `Blob` or a `File`, of whatever realm. */
export const isBlob = (value: unknown): value is Blob =>
  safely(() => typeof (value as Blob).arrayBuffer === "function" && (value as Blob).size >= 0);
