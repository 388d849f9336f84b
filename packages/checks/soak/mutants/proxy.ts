import type { Forward } from "../processes/proxy.ts";

/** The faults of a proxy that the soak must notice, by what is wrong. */
export const proxyMutants: Readonly<Record<string, (forward: Forward) => Forward>> = {
  "the proxy answers by itself": (forward) => {
    let last: Awaited<ReturnType<Forward>> | undefined;
    let seen = 0;
    return async (request) => {
      if (last !== undefined && ++seen % 5 === 0) return last;
      last = await forward(request);
      return last;
    };
  },
  "the proxy forwards twice": (forward) => async (request) => {
    if (request.method !== "GET") await forward(request);
    return await forward(request);
  },
  "the proxy returns another's response": (forward) => {
    let before: ReturnType<Forward> | undefined;
    return async (request) => {
      const own = forward(request);
      const other = before;
      before = own;
      await own;
      return await (other ?? own);
    };
  },
};
