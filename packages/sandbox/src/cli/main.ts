import { runMain } from "citty";
import { command } from "./command.ts";

await runMain(command);
