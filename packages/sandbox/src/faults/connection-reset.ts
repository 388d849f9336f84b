const CODE = "ECONNRESET";

/** What `fetch` rejects with when the other side breaks the connection. */
export function connectionReset(): TypeError {
  const cause = Object.assign(new Error(`read ${CODE}`), { code: CODE, syscall: "read" });
  return new TypeError("fetch failed", { cause });
}

/** Whether something thrown stands for a broken connection. */
export const isConnectionReset = (thrown: unknown): boolean =>
  thrown instanceof TypeError && (thrown.cause as { code?: unknown } | undefined)?.code === CODE;
