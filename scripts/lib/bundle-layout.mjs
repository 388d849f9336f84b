/**
 * Modules, below `src`, that not everybody who loads their package should load: they are seldom needed,
 * need Node where the rest does not, or need nothing where the rest needs neverthrow (`enumerations`).
 */
export const APART = {
  "packages/cassette": ["command/main", "index"],
  "packages/client": ["oauth/index", "oauth/unstorage"],
  "packages/core": ["oauth/index", "resources/enumerations", "webhooks/index"],
  "packages/sandbox": ["bin/main", "serve"],
  "packages/transport": ["conformance/index"],
};

/**
 * Packages of ours that are bundled into another one instead of being imported by it: finding and reading
 * one more package is a fifth of what starting `centime` costs, and the default transport is 200 lines.
 */
export const INLINED = {
  "packages/client": { "@centime/transport": "packages/transport" },
};
