import { createSandbox, type Sandbox } from "@centime/sandbox";

type Respond = (request: Request) => Promise<Response>;

const isWrite = ({ method }: { readonly method: string }): boolean => method !== "GET";

/** Returns true for so many of ten, in a fixed order. */
function ofTen(share: number): () => boolean {
  let seen = 0;
  return () => seen++ % 10 < share;
}

/** The faults of a sandbox that the soak must notice, by what is wrong. */
export const sandboxMutants: Readonly<Record<string, (sandbox: Sandbox) => Respond>> = {
  "writes are answered and not done": (sandbox) => {
    const other = createSandbox({ rateLimit: "off", now: () => new Date() });
    const isLost = ofTen(3);
    return (request) => (isWrite(request) && isLost() ? other : sandbox).fetch(request);
  },
  "a write is done twice": (sandbox) => async (request) => {
    if (request.method === "POST") await sandbox.fetch(request.clone());
    return await sandbox.fetch(request);
  },
  "a write is done otherwise": (sandbox) => async (request) => {
    if (!isWrite(request)) return await sandbox.fetch(request);
    const body = (await request.clone().text()).replace(/(price[a-z_]*":")\d/, "$19");
    return await sandbox.fetch(new Request(request, { body }));
  },
  "the sandbox ends in the middle": (sandbox) => {
    let seen = 0;
    return async (request) => {
      if (++seen === 50) process.exit(0);
      return await sandbox.fetch(request);
    };
  },
};
