import { createSandbox, type Sandbox } from "@centime/sandbox";
import { facturX } from "@centime/test-kit/factur-x";
import { createClient, createFirmClient, toError, unwrap } from "centime";
import { transformSync } from "esbuild";

const AsyncFunction = (async () => undefined).constructor as new (
  ...source: readonly string[]
) => (...args: readonly unknown[]) => Promise<void>;

/** Runs the code of an example against a sandbox as it stands, and returns the failures that it prints. */
export async function runExample(example: string, sandbox: Sandbox): Promise<readonly string[]> {
  const options = { token: sandbox.token, retry: false, fetch: fetchFrom(sandbox) } as const;
  const failures: string[] = [];
  const names = {
    createClient: () => createClient(options),
    createFirmClient: () => createFirmClient(options),
    toError,
    unwrap,
    readFile: () => facturX(),
    console: { log: () => undefined, error: (message: string) => failures.push(message) },
  };
  const body = transformSync(example.replace(/^import .*$/gm, ""), { loader: "ts" }).code;
  try {
    await new AsyncFunction(...Object.keys(names), body)(...Object.values(names));
  } catch (error) {
    failures.push(String(error));
  }
  return failures;
}

export const newSandbox = (): Sandbox => createSandbox({ rateLimit: "off" });

const fetchFrom =
  (sandbox: Sandbox): typeof fetch =>
  (...request) =>
    sandbox.fetch(new Request(...request));
