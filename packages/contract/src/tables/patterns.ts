/** The contract's regular expressions that deserve a name: constant → source. */
export const PATTERNS: Readonly<Record<string, string>> = {
  DECIMAL: String.raw`^-?\d+(\.\d+)?$`,
  DECIMAL_OR_EMPTY: String.raw`^(-?\d+(\.\d+)?)?$`,
  WITHOUT_NUL: String.raw`^[^\x00]*$`,
};
