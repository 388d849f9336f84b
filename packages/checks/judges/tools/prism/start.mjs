// Starts Prism, and ends with whoever holds the other end of standard input, however that one ends.
import { exit, stdin } from "node:process";

stdin.resume().once("close", () => exit());
await import("@stoplight/prism-cli");
