import { createClient, createFirmClient, type FullClient } from "centime";
import { getMe } from "centime/me";
import { readOnly } from "centime/read-only";
import { err, ok, type Result } from "neverthrow";
import type { AnyFailure, AnyOperation } from "../catalogue/operations.ts";
import type { Access } from "../token/access.ts";

/** What an assistant may do, and the clients that do it. */
export interface Companies {
  readonly mayWrite: boolean;
  /** The folders whose files may be uploaded. */
  readonly folders: readonly string[];
  readonly clientOf: (operation: AnyOperation) => FullClient;
  /** Whether a write may be sent: an error says why not. */
  readonly checkWrite: (operation: AnyOperation) => Promise<Result<void, AnyFailure>>;
}

/** Which writes are allowed. */
export interface Permissions {
  readonly write?: true;
  readonly live?: true;
  readonly files?: readonly string[];
}

/** The clients of a token. Without `write` they send no write, whatever they are asked. */
export function accessTo({ token, baseUrl }: Access, permissions: Permissions): Companies {
  const { write, live, files = [] } = permissions;
  const middleware = write ? {} : { perCall: [readOnly] };
  const company = createClient({ token, baseUrl, middleware });
  const firm = createFirmClient({ token, baseUrl, middleware });
  const clientOf = ({ info }: AnyOperation) => (info.api === "firm" ? firm : company);
  return {
    mayWrite: write === true,
    folders: files,
    clientOf,
    async checkWrite({ info }) {
      if (!write) return refused("this server only reads: the user may start it with --write");
      if (live) return ok(undefined);
      if (info.api === "firm")
        return refused("the Firm API writes to live companies: it needs --live");
      const me = await company.send(getMe());
      if (me.isErr()) return err(me.error);
      if (me.value.company.reg_no.startsWith("sandbox-")) return ok(undefined);
      return refused("the token's company is live: the user may start the server with --live");
    },
  };
}

const refused = (message: string) => err({ kind: "WriteRefused", message });
