// Polly's own types do not resolve under `nodenext`; these are the parts that are used.

declare module "@pollyjs/core" {
  export class Polly {
    constructor(recordingName: string, config: Readonly<Record<string, unknown>>);
    stop(): Promise<void>;
  }
}

declare module "@pollyjs/adapter-fetch" {
  // biome-ignore lint/style/noDefaultExport: as Polly has it.
  export default class FetchAdapter {}
}

declare module "@pollyjs/persister" {
  // biome-ignore lint/style/noDefaultExport: as Polly has it.
  export default class Persister {
    onFindRecording(): Promise<unknown>;
  }
}
