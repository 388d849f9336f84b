import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Floor {
  readonly files: number;
  readonly tests: number;
}

const FILE = "test-floor.json";

export function readFloor(root: string): Floor | undefined {
  const path = join(root, FILE);
  if (!existsSync(path)) return undefined;
  const { files, tests } = JSON.parse(readFileSync(path, "utf8")) as Partial<Floor>;
  if (typeof files !== "number" || typeof tests !== "number") return undefined;
  return { files, tests };
}

export function writeFloor(root: string, { files, tests }: Floor): void {
  writeFileSync(join(root, FILE), `{ "files": ${files}, "tests": ${tests} }\n`);
}

export function floorProblems(floor: Floor | undefined, counted: Floor): string[] {
  if (floor === undefined) return [`${FILE} is missing or unreadable; write it with --raise-floor`];
  return (["files", "tests"] as const)
    .filter((unit) => counted[unit] < floor[unit])
    .map((unit) => `${counted[unit]} ${unit} ran, but ${FILE} asks for at least ${floor[unit]}`);
}
