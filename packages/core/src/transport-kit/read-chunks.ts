/**
 * Hands the chunks of a stream to `take`, one after the other, and gives up the stream as soon as they
 * are more than `maxBytes` in all: `false`. Rejects when the stream breaks.
 */
export async function readChunks(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
  take: (chunk: Uint8Array) => void,
): Promise<boolean> {
  const reader = stream.getReader();
  let left = maxBytes;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return true;
    left -= value.byteLength;
    if (left < 0) {
      void reader.cancel().catch(() => undefined);
      return false;
    }
    take(value);
  }
}
