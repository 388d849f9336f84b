import type { Grants, SandboxApp } from "./grants.ts";

/** What an answer of the authorization server depends on. */
export interface OAuthContext {
  readonly client: SandboxApp;
  readonly grants: Grants;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The parameters of a query or a form. */
export type Fields = Readonly<Record<string, string>>;

/** Whether the app is the registered one. */
export const isClient = ({ client }: OAuthContext, fields: Fields): boolean =>
  fields["client_id"] === client.clientId && fields["client_secret"] === client.clientSecret;
