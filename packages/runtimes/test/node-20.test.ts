import { builtOnNode } from "./help/node.ts";
import { testRuntime } from "./help/test-runtime.ts";

testRuntime(builtOnNode(20));
