import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { readText, sourcesBelow } from "./root.ts";

const FOLDER = "packages/transport/src/conformance/";

const testing = suite("@centime/transport/conformance");

testing("is imported by nothing else in its package, so that no application ships it", () => {
  const importing = sourcesBelow("packages/transport/src")
    .filter((path) => !path.startsWith(FOLDER))
    .filter((path) => /from "\.[^"]*\/conformance\//.test(readText(path)));
  assert.equal(importing, []);
  assert.ok(sourcesBelow(FOLDER).length > 0);
});

testing.run();
