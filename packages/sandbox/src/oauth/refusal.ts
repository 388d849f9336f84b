const DESCRIPTIONS = {
  invalid_client: "Client authentication failed",
  invalid_grant: "The grant is used, expired, revoked or of another client",
  invalid_request: "A required parameter is missing or malformed",
  unsupported_grant_type: "The grant type is not supported",
} as const;

/** An error of the token endpoint (RFC 6749, 5.2). */
export const refusal = (error: keyof typeof DESCRIPTIONS): Response =>
  Response.json(
    { error, error_description: DESCRIPTIONS[error] },
    { status: error === "invalid_client" ? 401 : 400, headers: { "cache-control": "no-store" } },
  );
