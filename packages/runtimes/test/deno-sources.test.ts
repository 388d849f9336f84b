import { sourcesOnDeno } from "./help/deno.ts";
import { testRuntime } from "./help/test-runtime.ts";

testRuntime(sourcesOnDeno);
