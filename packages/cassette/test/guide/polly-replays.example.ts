import { readFile } from "node:fs/promises";
import FetchAdapter from "@pollyjs/adapter-fetch";
import { Polly } from "@pollyjs/core";
import Persister from "@pollyjs/persister";
import { createClient } from "centime";
import { getJournals } from "centime/journals";

/** Reads cassettes/SUITE/NAME.har by the name of the recording. */
class CassettePersister extends Persister {
  static readonly id = "cassettes";

  override async onFindRecording(): Promise<unknown> {
    return JSON.parse(await readFile(`cassettes/${this.polly.recordingName}.har`, "utf8"));
  }
}

/** A cassette has JSON bodies with sorted keys. */
const sortKeys = (_: string, value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const polly = new Polly("journals/list", {
  mode: "replay",
  recordIfMissing: false,
  recordFailedRequests: true,
  adapters: [FetchAdapter],
  persister: CassettePersister,
  matchRequestsBy: {
    headers: false,
    body: (body: unknown) =>
      typeof body === "string" && body !== "" ? JSON.stringify(JSON.parse(body, sortKeys)) : body,
  },
});

const pennylane = createClient({ token: "replaying" });
const page = (await pennylane.send(getJournals({ limit: 50 })))._unsafeUnwrap();
console.log(page.items.map(({ label }) => label));
await polly.stop();
