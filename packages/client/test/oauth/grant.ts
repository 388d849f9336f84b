import { createSandbox, type Sandbox } from "@centime/sandbox";
import { fetchTransport } from "@centime/transport";
import { createOAuth, type OAuth, type TokenSet } from "../../src/oauth/index.ts";
import { systemTime, type Time } from "../../src/signals.ts";
import { successOf } from "../help/results.ts";

export const REDIRECT_URI = "https://app.example.test/callback";
export const DAY_MS = 86_400_000;

/** A sandbox, an app that talks to it, and all that was sent to its token endpoint. */
export interface World {
  readonly sandbox: Sandbox;
  readonly oauth: OAuth;
  readonly transport: ReturnType<typeof fetchTransport>;
  /** The sandbox's clock, with the machine's timers. */
  readonly time: Time;
  /** The `grant_type` of each request to the token endpoint. */
  readonly asked: string[];
}

export function world(): World {
  const sandbox = createSandbox({ rateLimit: "off" });
  const asked: string[] = [];
  const fetch = async (url: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    const grantType = new URLSearchParams(await request.clone().text()).get("grant_type");
    if (grantType !== null) asked.push(grantType);
    return sandbox.fetch(request);
  };
  const time = { ...systemTime, now: () => sandbox.now().getTime() };
  const transport = fetchTransport({ fetch });
  const oauth = createOAuth({ ...sandbox.oauthApp, redirectUri: REDIRECT_URI, transport, time });
  return { sandbox, oauth, transport, time, asked };
}

/** Lets the sandbox's user agree, and exchanges the code. */
export async function authorize({
  sandbox,
  oauth,
}: Pick<World, "sandbox" | "oauth">): Promise<TokenSet> {
  const code = await codeOf({ sandbox, oauth });
  return successOf(await oauth.exchangeCode(code));
}

/** The code that the sandbox sends the user back with. */
export async function codeOf({
  sandbox,
  oauth,
}: Pick<World, "sandbox" | "oauth">): Promise<string> {
  const url = successOf(oauth.authorizationUrl({ scope: ["journals:readonly"], state: "s-1" }));
  const { headers } = await sandbox.fetch(new Request(url));
  const back = new URL(headers.get("location") ?? "");
  return back.searchParams.get("code") ?? "";
}

/** Whether the API takes an access token. */
export async function isTaken(sandbox: Sandbox, { accessToken }: TokenSet): Promise<boolean> {
  const headers = { authorization: `Bearer ${accessToken}` };
  const url = "https://app.pennylane.com/api/external/v2/journals";
  return (await sandbox.fetch(new Request(url, { headers }))).status === 200;
}
