/** HAR 1.2, as far as a cassette needs it. Names with an underscore are custom, as the format allows. */
export interface Har {
  readonly log: {
    readonly version: "1.2";
    readonly creator: {
      readonly name: string;
      readonly version: string;
      readonly comment?: string;
    };
    readonly comment?: string;
    readonly _recordingName?: string;
    readonly entries: readonly HarEntry[];
    readonly pages?: readonly unknown[];
  };
}

export interface HarEntry {
  /** Polly's digest of the request, and its place among equal ones. */
  readonly _id?: string;
  readonly _order?: number;
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: HarRequest;
  readonly response: HarResponse;
  readonly cache: object;
  readonly timings: object;
}

export interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  readonly cookies: readonly unknown[];
  readonly headers: readonly NameValue[];
  readonly queryString: readonly NameValue[];
  readonly postData?: HarPostData;
  readonly headersSize: number;
  readonly bodySize: number;
}

export interface HarPostData {
  readonly mimeType: string;
  readonly params?: readonly HarParam[];
  readonly text?: string;
}

/** A field or a file of a form. A cassette keeps a file's size and digest in place of its contents. */
export interface HarParam {
  readonly name: string;
  readonly value?: string;
  readonly fileName?: string;
  readonly contentType?: string;
  readonly _size?: number;
  readonly _sha256?: string;
}

export interface HarResponse {
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly cookies: readonly unknown[];
  readonly headers: readonly NameValue[];
  readonly content: HarContent;
  readonly redirectURL: string;
  readonly headersSize: number;
  readonly bodySize: number;
}

export interface HarContent {
  readonly size: number;
  readonly mimeType: string;
  readonly text?: string;
  readonly encoding?: string;
  /** Set when the answer came as bytes that are text. */
  readonly _bytes?: true;
}

export interface NameValue {
  readonly name: string;
  readonly value: string;
}
