// Polly's own types do not resolve under `nodenext`; its adapter is only handed to it.

declare module "@pollyjs/adapter-fetch" {
  // biome-ignore lint/style/noDefaultExport: Polly exports it so.
  export default class FetchAdapter {}
}
