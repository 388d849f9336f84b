import { sourcesOnNode } from "./help/node.ts";
import { testRuntime } from "./help/test-runtime.ts";

testRuntime(sourcesOnNode(22));
