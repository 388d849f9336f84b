import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { readText, sourcesBelow } from "./root.ts";

const FOLDER = "packages/core/src/testing/";

const testing = suite("@centime/core/testing");

testing("is imported by nothing else in core, so that no application ships it", () => {
  const importing = sourcesBelow("packages/core/src")
    .filter((path) => !path.startsWith(FOLDER))
    .filter((path) => /from "\.[^"]*\/testing\//.test(readText(path)));
  assert.equal(importing, []);
  assert.ok(sourcesBelow(FOLDER).length > 0);
});

testing.run();
