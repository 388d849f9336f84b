import { builtOnDeno } from "./help/deno.ts";
import { testRuntime } from "./help/test-runtime.ts";

testRuntime(builtOnDeno);
