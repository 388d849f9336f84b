import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import {
  entryPointsOf,
  type PackedPackage,
  packAll,
  publishedFolders,
  readManifest,
} from "../packages.ts";
import { brokenReferences, publishingProblems, typeProblems } from "../problems.ts";

const tarballs = suite("tarballs", { limitMs: 200_000 });

let packed: readonly PackedPackage[] = [];

tarballs.before(async () => {
  packed = await packAll(temporaryFolder());
});

for (const { name } of publishedFolders().map(readManifest)) {
  const itself = (): PackedPackage => {
    const found = packed.find(({ manifest }) => manifest.name === name);
    if (found === undefined) throw new Error(`${name} was not packed`);
    return found;
  };

  tarballs(`${name} satisfies publint`, async () => {
    assert.equal(await publishingProblems(itself()), []);
  });

  tarballs(`${name} has types that every resolution of ES modules finds`, async () => {
    assert.equal(await typeProblems(itself()), []);
  });

  tarballs(`${name} holds what belongs into it, and nothing else`, () => {
    const { files } = itself();
    const needed = ["LICENSE", "README.md", "package.json"];
    assert.equal(
      needed.filter((file) => !files.includes(file)),
      [],
    );
    const others = files.filter(
      (file) =>
        !needed.includes(file) &&
        !/^(?:bin|src)\/|^dist\/bundle\/.*\.js(?:\.map)?$|^dist\/src\/.*\.d\.ts(?:\.map)?$/.test(
          file,
        ),
    );
    assert.equal(others, []);
  });

  tarballs(`${name} holds its sources, for the maps, and the declarations of each`, () => {
    const { files } = itself();
    const sources = files.filter((file) => /^src\/.*(?<!\.d)\.ts$/.test(file));
    const declared = sources.map((file) => `dist/${file.replace(/ts$/, "d.ts")}`);
    assert.ok(sources.length > 0);
    assert.equal(
      declared.filter((file) => !files.includes(file)),
      [],
    );
  });

  tarballs(`${name} refers to no map and no source that it does not hold`, async () => {
    assert.equal(await brokenReferences(itself()), []);
  });

  tarballs(`${name} has its code in the bundle, and its types beside the sources' builds`, () => {
    for (const entryPoint of entryPointsOf(itself().manifest).values()) {
      assert.match(entryPoint.default, /^\.\/dist\/bundle\//);
      assert.match(entryPoint.types, /^\.\/dist\/src\//);
    }
  });

  tarballs(`${name} has the fields of a manifest that npm and tools read`, () => {
    const { description, keywords, license, engines, exports } = itself().manifest;
    assert.match(description ?? "", /^[A-Z].{30,}\.$/);
    assert.ok(keywords?.includes("pennylane"));
    assert.is(license, "MIT");
    assert.equal(engines, { node: ">=20" });
    assert.is(exports?.["./package.json"], "./package.json");
  });

  tarballs(`${name} runs nothing when it is installed`, () => {
    assert.is(itself().manifest.scripts, undefined);
  });

  tarballs(`${name} asks for versions and not for the workspace's folders`, () => {
    const { dependencies, peerDependencies } = itself().manifest;
    const wanted = Object.values({ ...dependencies, ...peerDependencies });
    assert.equal(
      wanted.filter((range) => !/^\^?\d+\.\d+\.\d+$/.test(range)),
      [],
    );
  });
}

tarballs.run();
