import { testRuntime } from "./help/test-runtime.ts";
import { bundleOnWorkerd } from "./help/workerd.ts";

testRuntime(bundleOnWorkerd);
