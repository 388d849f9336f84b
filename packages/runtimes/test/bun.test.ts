import { builtOnBun } from "./help/bun.ts";
import { testRuntime } from "./help/test-runtime.ts";

testRuntime(builtOnBun);
