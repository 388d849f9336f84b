import { type Deadline, orAborted } from "../signals.ts";
import { brokenBy, type DownloadError, downloadError, tooLarge } from "./failure.ts";

/** A file's stream within its limits of size and time: beyond them, it ends with a `DownloadError`. */
export function limitStream(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  deadline: Deadline,
): ReadableStream<Uint8Array> {
  const { signal } = deadline;
  const reader = body.getReader();
  let left = maxBytes;

  const breakOff = (error: DownloadError, controller: ReadableStreamDefaultController) => {
    deadline.end();
    void reader.cancel(error).catch(() => undefined);
    controller.error(error);
  };

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await orAborted(reader.read(), signal, (_, reject) =>
            reject(signal.reason),
          );
          if (done) {
            deadline.end();
            return controller.close();
          }
          left -= value.byteLength;
          if (left < 0) return breakOff(downloadError(tooLarge(maxBytes)), controller);
          controller.enqueue(value);
        } catch (thrown) {
          breakOff(downloadError(brokenBy(thrown, signal)), controller);
        }
      },
      cancel(reason) {
        deadline.end();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Reads a stream to its end. Rejects with the error that ends it early. */
export async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.byteLength;
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
