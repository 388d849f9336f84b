// Polly's own types do not resolve under `nodenext`; these are the parts that are used.

declare module "@pollyjs/core" {
  export interface PollyRequest {
    readonly requestArguments: readonly unknown[];
    readonly aborted: boolean;
    /** Rejects with what the request failed with. */
    readonly promise: Promise<void>;
    abort(): void;
  }
  export class Polly {
    constructor(recordingName: string, config: Readonly<Record<string, unknown>>);
    readonly recordingName: string;
    readonly adapters: ReadonlyMap<string, unknown>;
    readonly server: {
      any(): {
        on(
          event: "beforePersist",
          listener: (request: PollyRequest, entry: unknown) => void,
        ): unknown;
      };
    };
    stop(): Promise<void>;
  }
}

declare module "@pollyjs/adapter" {
  import type { Polly, PollyRequest } from "@pollyjs/core";

  export interface PollyResponse {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly encoding?: "base64";
  }
  // biome-ignore lint/style/noDefaultExport: Polly exports it so.
  export default class Adapter {
    constructor(polly: Polly);
    handleRequest(request: {
      readonly url: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: unknown;
      readonly requestArguments: readonly unknown[];
    }): Promise<PollyRequest>;
    onConnect(): void;
    onDisconnect(): void;
    onFetchResponse(request: PollyRequest): Promise<PollyResponse | undefined>;
  }
}

declare module "@pollyjs/persister" {
  import type { Polly } from "@pollyjs/core";

  // biome-ignore lint/style/noDefaultExport: Polly exports it so.
  export default class Persister {
    constructor(polly: Polly);
    readonly polly: Polly;
    onFindRecording(id: string): Promise<unknown>;
    onSaveRecording(id: string, har: object): Promise<void>;
  }
}
