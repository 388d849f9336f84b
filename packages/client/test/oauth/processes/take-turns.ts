import { mkdir, rename, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, pid } from "node:process";
import { fileLock } from "centime/oauth/file";

// A process of its own: takes the lock so often, and each time leaves it as if it had died. Prints
// how often another one was inside at the same time.

const [folder = "", times = "0", dead = "{}"] = argv.slice(2);
const lock = fileLock({ folder, pollMs: 1 });
const inside = join(folder, "inside");
let overlaps = 0;
for (let time = 0; time < Number(times); time++) {
  await lock("key", async () => {
    await mkdir(inside).catch(() => {
      overlaps += 1;
    });
    await new Promise((resolve) => setTimeout(resolve, 1));
    await rmdir(inside).catch(() => {});
    const left = join(folder, `left-${pid}`);
    await writeFile(left, JSON.stringify({ ...JSON.parse(dead), id: `${pid}-${time}` }));
    await rename(left, join(folder, "tokens-key.lock"));
  });
}
console.log(overlaps);
