import { suite } from "@centime/test-kit";
import { transportSuite } from "@centime/transport/conformance";
import * as assert from "uvu/assert";
import { cannedTransport } from "../transports/canned-transport.ts";
import { blocksOf, comparable, FRENCH, namesIn, read, SHOWN } from "./help/shown.ts";

const guides = suite("the guides");

for (const [guide, sources] of Object.entries(SHOWN)) {
  guides(`show in ${guide} what is compiled and tested, all of it`, () => {
    const blocks = blocksOf(guide).filter(({ language }) => language === "ts");
    assert.equal(
      blocks.map(({ code }) => comparable(code)).sort(),
      sources.map((path) => comparable(read(path))).sort(),
    );
  });
}

/** Comments may be in the guide's language; the lines that hold nothing else are dropped. */
const withoutComments = (code: string): string =>
  code
    .replace(/\/\*\*.*?\*\//gs, "")
    .replace(/(^|\s)(\/\/|#) .*$/gm, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();

for (const [guide, french] of FRENCH) {
  guides(`show in ${french} the code of the guide in English, comments aside`, () => {
    const uncommented = (path: string) =>
      blocksOf(path).map(({ language, code }) => ({ language, code: withoutComments(code) }));
    assert.equal(uncommented(french), uncommented(guide));
  });
}

const SUITES = [
  "journals.uvu.ts",
  "journals.node.ts",
  "journals.spec.ts",
  "journals.test.mts",
  "using.node.ts",
];

guides("show in docs/guides/cassettes.md the suites that are run", () => {
  const guide = read("docs/guides/cassettes.md");
  for (const name of SUITES) {
    const path = `examples/test/suites/${name}`;
    assert.ok(guide.includes(`(../${path})):\n\n\`\`\`ts\n${read(`docs/${path}`)}\`\`\``), name);
  }
});

const PROGRAMS = [
  "examples/service/mirror.ts",
  "examples/worker/worker.ts",
  "examples/script/late-invoices.ts",
];

guides("link each example program", () => {
  const all = namesIn("docs/guides/")
    .map((name) => read(`docs/guides/${name}`))
    .join("");
  for (const path of PROGRAMS) assert.ok(all.includes(`(../${path})`), path);
});

const MIDDLEWARE = "docs/examples/middleware/";
const middlewareGuide = read("docs/guides/middleware.md");
const middleware = namesIn(MIDDLEWARE);

guides("show in docs/guides/middleware.md only code that is compiled and tested", () => {
  const oneLine = (code: string): string => code.replace(/\s+/g, " ").trim();
  const sources = middleware.map((name) => oneLine(read(MIDDLEWARE + name)));
  const blocks = [...middlewareGuide.matchAll(/```(\w*)\n(.*?)```/gs)];
  assert.ok(blocks.length > 5);
  for (const [, language, code = ""] of blocks) {
    assert.is(language, "ts");
    assert.ok(
      sources.some((source) => source.includes(oneLine(code))),
      `no source has:\n${code}`,
    );
  }
});

guides("link each example of middleware", () => {
  for (const name of middleware) {
    assert.ok(middlewareGuide.includes(`../examples/middleware/${name}`), name);
  }
});

guides("count the cases of the conformance suite", () => {
  const network = { elsewhere: "http://b.test", closed: "http://c.test" };
  const cases = transportSuite(() => cannedTransport({}), { baseUrl: "http://a.test", network });
  assert.match(read("docs/guides/transports.md"), `a conformance suite of ${cases.length} cases`);
});

guides.run();
