import { type Cassette, createCassette } from "./cassette.ts";
import { machineEnvironment } from "./environment.ts";
import { nodeStorage } from "./node-storage.ts";
import type { CassetteOptions } from "./options.ts";

/**
 * Opens `cassettes/SUITE/NAME.har` by its name (`"invoices/lifecycle"`), to record or to replay.
 *
 * Never throws: a cassette that cannot be opened answers every request with an error of reason
 * `cassette`, and `close` with the same failure.
 */
export const openCassette = (name: string, options?: CassetteOptions): Cassette =>
  createCassette(name, options, { storage: nodeStorage, env: machineEnvironment() });
