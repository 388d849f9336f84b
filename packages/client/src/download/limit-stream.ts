import type { Deadline } from "./deadline.ts";
import { broken, type DownloadError, downloadError } from "./download-failure.ts";
import { failureOf } from "./failure-of.ts";

/** The stream of a file, within its limits of size and time: beyond them, it breaks with a `DownloadError`. */
export function limitStream(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  deadline: Deadline,
): ReadableStream<Uint8Array> {
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
          const { done, value } = await deadline.within(reader.read());
          if (done) {
            deadline.end();
            return controller.close();
          }
          left -= value.byteLength;
          if (left < 0) return breakOff(downloadError(tooLarge(maxBytes)), controller);
          controller.enqueue(value);
        } catch (thrown) {
          breakOff(downloadError(failureOf(thrown, deadline.signal)), controller);
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

/** The failure of a file beyond its limit. */
export const tooLarge = (maxBytes: number) =>
  broken("too-large", `the file is larger than ${maxBytes} bytes`);
