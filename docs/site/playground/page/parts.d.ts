declare module "virtual:playground-parts" {
  /** The addresses of the files that the frame loads, by name. */
  export const parts: Readonly<Record<string, string>>;
}
