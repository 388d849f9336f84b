#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { run } from "../program.ts";
import { processTerminal } from "../terminal.ts";

const manifest = new URL("../../../package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };

process.exitCode = await run(process.argv.slice(2), processTerminal(version));
