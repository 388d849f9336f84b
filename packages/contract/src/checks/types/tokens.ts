/** The words and signs of a TypeScript source, without comments. */
export function tokensOf(source: string): string[] {
  const uncommented = source.replace(/\/\*[\s\S]*?\*\/|(?<![":])\/\/.*$/gm, "");
  return uncommented.match(/"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*|\d+|\S/g) ?? [];
}

/** Reads tokens one by one. */
export interface Reader {
  readonly peek: (ahead?: number) => string | undefined;
  readonly next: () => string;
  /** Takes the token if it comes next. */
  readonly take: (token: string) => boolean;
  /** Takes the token, which must come next. */
  readonly expect: (token: string) => void;
}

export function readerOf(tokens: readonly string[]): Reader {
  let position = 0;
  const peek = (ahead = 0) => tokens[position + ahead];
  const take = (token: string) => {
    if (peek() !== token) return false;
    position += 1;
    return true;
  };
  return {
    peek,
    take,
    next() {
      const token = peek();
      if (token === undefined) throw new Error("The source ends too early.");
      position += 1;
      return token;
    },
    expect(token) {
      if (!take(token)) throw new Error(`Expected ${token}, found ${peek()}.`);
    },
  };
}
