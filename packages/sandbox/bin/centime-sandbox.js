#!/usr/bin/env node
// Kept beside what is built, so that package managers can link it before that is there.
import "../dist/bundle/bin/main.js";
