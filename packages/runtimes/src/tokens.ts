/** The token that the sandbox of the surroundings lets in. */
export const SANDBOX_TOKEN = "sandbox-token";

/** The token whose requests are redirected to where every token is let in. */
export const MOVED_TOKEN = "moved";
