declare module "@pollyjs/adapter-fetch" {
  // biome-ignore lint/style/noDefaultExport: Polly exports it so.
  export default class FetchAdapter {}
}
