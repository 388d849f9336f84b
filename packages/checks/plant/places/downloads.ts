import { openCassette } from "@centime/cassette";
import type { HttpResponse, TransportError } from "@centime/core";
import { download } from "centime";
import { err, ok, type Result } from "neverthrow";
import type { Stage } from "../stage.ts";
import type { Place } from "./place.ts";

type Sent = Result<HttpResponse, TransportError>;

const urlOf = (secret: string): string =>
  `https://files.test/public/${encodeURIComponent(secret)}/invoice.pdf?encrypted_id=${encodeURIComponent(secret)}`;

/** What comes for a file whose URL holds what is planted. */
const ANSWERS: Readonly<Record<string, (spelt: string) => Sent>> = {
  "it has expired": (spelt) => ok({ status: 403, headers: {}, body: `<Error>${spelt}</Error>` }),
  "it leads elsewhere": (spelt) =>
    ok({
      status: 302,
      headers: { location: `http://files.test/${encodeURIComponent(spelt)}?s=${spelt}` },
      body: "",
    }),
  "the transport repeats it": (spelt) =>
    err({ reason: "network", sent: "maybe", message: `no ${spelt}`, cause: new Error(spelt) }),
  "it comes": (spelt) =>
    ok({ status: 200, headers: { "content-type": "text/plain" }, body: `for ${spelt}` }),
};

const writeFailure = (stage: Stage, result: Result<unknown, unknown>): void => {
  if (result.isErr()) stage.write(result.error);
};

/** Files, whose URLs are permissions. */
export const DOWNLOAD_PLACES: Readonly<Record<string, Place>> = {
  ...Object.fromEntries(
    Object.entries(ANSWERS).map(([name, answer]): [string, Place] => [
      `a file: ${name}`,
      async ({ needle, spelt }, stage) => {
        const client = stage.client(async () => answer(spelt));
        writeFailure(stage, await download(urlOf(needle), { client }));
      },
    ]),
  ),
  "a file: fetch repeats its URL": async ({ needle, spelt }, stage) => {
    const cause = Object.assign(new Error(`connect to ${urlOf(needle)}`), { url: urlOf(needle) });
    const fetch = async () => {
      throw new TypeError(`cannot fetch ${urlOf(spelt)}`, { cause });
    };
    writeFailure(stage, await download(urlOf(needle), { fetch }));
  },
  "a file: no URL": async ({ needle }, stage) => {
    writeFailure(stage, await download(`file:///${needle}`));
    writeFailure(stage, await download(`https://${needle}:${needle}@files.test/x`));
  },
  "a file that no cassette has": async ({ needle }, stage) => {
    const cassette = openCassette("none", { mode: "replay", folder: stage.folder });
    const client = stage.client(async () => ok({ status: 200, headers: {}, body: "" }), {
      cassette,
    });
    writeFailure(stage, await download(urlOf(needle), { client }));
    writeFailure(stage, await cassette.close());
  },
};
