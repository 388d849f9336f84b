/** An answer as plain data, as a transport hands it back. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole body: text, or bytes that are decoded as UTF-8. */
  readonly body: string | Uint8Array;
  /** Set by a cassette: the answer was recorded earlier, and nothing was sent. */
  readonly replayed?: true;
  /** Set by a middleware that sends more than once: how many requests it took. */
  readonly attempts?: number;
}
