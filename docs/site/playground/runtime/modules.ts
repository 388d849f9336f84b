import * as core from "@centime/core";
import * as resources from "@centime/core/resources";
import * as sandboxModule from "@centime/sandbox";
import * as sandboxTransport from "@centime/sandbox/transport";
import * as centime from "centime";
import * as neverthrow from "neverthrow";
import { markAttempts } from "./requests.ts";

/** What code may import, by name; by a function where it is loaded only then. */
export type Modules = Readonly<Record<string, object | (() => Promise<object>)>>;

/**
 * The modules for a run: those that are published, and `playground` with the page's own company. A sandbox
 * that the code creates goes through `adopt`.
 */
export function createModules(
  sandbox: sandboxModule.Sandbox,
  adopt: (sandbox: sandboxModule.Sandbox) => sandboxModule.Sandbox,
): Modules {
  const { createSandbox, ...others } = sandboxModule;
  return {
    ...resourceModules(),
    "@centime/core": core,
    "@centime/sandbox": {
      ...others,
      createSandbox: (options: sandboxModule.SandboxOptions) => adopt(createSandbox(options)),
    },
    "@centime/sandbox/transport": sandboxTransport,
    centime: {
      ...centime,
      createClient: (options: centime.ClientOptions) => centime.createClient(marked(options)),
      createFirmClient: (options: centime.ClientOptions) =>
        centime.createFirmClient(marked(options)),
    },
    "centime/follow": () => import("centime/follow"),
    neverthrow,
    "node:fs/promises": { readFile },
    playground: { sandbox },
  };
}

const E_INVOICE = "facture-factur-x.pdf";

/** The one file that there is: the electronic invoice that examples import. */
async function readFile(name: string): Promise<Uint8Array> {
  if (name !== E_INVOICE) throw new Error(`There is no file ${name} here, but ${E_INVOICE}.`);
  const { facturX } = await import("@centime/test-kit/factur-x");
  return await facturX();
}

/** The options with a middleware that marks attempts, after the code's own. */
function marked(options: centime.ClientOptions | undefined): centime.ClientOptions {
  const { middleware } = options ?? {};
  const perAttempt = [...(middleware?.perAttempt ?? []), markAttempts];
  return { ...options, middleware: { ...middleware, perAttempt } } as centime.ClientOptions;
}

/** `centime/customer-invoices` and so on for each of core's resources, `centime/firm/customers` for the firm's. */
function resourceModules(): Modules {
  return Object.fromEntries(
    Object.entries(resources).flatMap(([name, operations]) => {
      const kebab = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const path = kebab.replace(/^firm-/, "firm/");
      return [`centime/${path}`, `@centime/core/${path}`].map((module) => [module, operations]);
    }),
  );
}
