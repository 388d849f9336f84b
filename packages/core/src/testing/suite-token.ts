/** What the suite's requests are authorized with: no message of an error may hold it. */
export const SUITE_TOKEN = "suite-token-that-nobody-may-see";
