/** Where cassettes are kept. Every function rejects when it fails. */
export interface Storage {
  /** The file's text; `undefined` when there is none. */
  read(path: string): Promise<string | undefined>;
  /** Writes a new file and its folders. Rejects with code `EEXIST` when it is there already. */
  create(path: string, text: string): Promise<void>;
  /** Moves a file over another one, at once. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>;
  /** A path by which the same file is always known. */
  resolve(path: string): string;
}
