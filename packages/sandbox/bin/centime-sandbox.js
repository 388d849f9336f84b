#!/usr/bin/env node
// Kept beside the compiled sources, so that package managers can link it before they are compiled.
// biome-ignore lint/plugin: it is this package's own
import "../dist/src/cli/main.js";
