import { sourcesOnBun } from "./help/bun.ts";
import { testRuntime } from "./help/test-runtime.ts";

testRuntime(sourcesOnBun);
