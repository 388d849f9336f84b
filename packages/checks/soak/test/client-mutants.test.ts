import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { clientMutants } from "../mutants/client.ts";
import { inThisProcess } from "../run.ts";
import { addMutantTests, type Expectation, LOSING, SLOW } from "./mutant-run.ts";

/** Each fault of a client, and the check that notices it. */
const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  "every call fails": ["unexplained failure"],
  "every call fails, and says that nothing was sent": ["unexplained failure"],
  "a tenth of the calls fails for nothing": ["unexplained failure"],
  "a result is lost": ["lost", LOSING],
  "a result is lost after the write": ["lost", LOSING],
  "it throws": ["exception"],
  "answers of concurrent requests are swapped": ["wrong value"],
  "results of concurrent calls are swapped": ["wrong value"],
  "a read is served from a cache": ["wrong value"],
  "equal reads share one response": ["wrong value"],
  "a value lost a field": ["wrong value"],
  "an amount is another": ["wrong value"],
  "an error is a success": ["wrong value"],
  "a success is an error": ["unexplained failure"],
  "a write is sent again after an error": ["repeated"],
  "a read is not sent again": ["not repeated"],
  "nothing is sent again": ["not repeated"],
  "it never stops sending again": ["attempts", { calls: 180, roughness: 6 }],
  "a 429 is not waited for": ["too soon"],
  "every write is sent twice": ["done twice"],
  'a broken connection says "no"': ["repeated"],
  'a request given up says "no"': ["wrong no", { calls: 180, roughness: 6 }],
  'a failure says "no" at the end': ["wrong no"],
  "attempts are counted wrong": ["attempts"],
  "a write asks for something else": ["done otherwise"],
  "there is no limiter": ["over the rate", SLOW],
  "the limiter's windows are fixed": ["over the rate", SLOW],
  "the limiter counts from the start of a request": ["over the rate", SLOW],
  "the limiter allows twice as much": ["over the rate", SLOW],
  "each client has a limiter of its own": ["over the rate", SLOW],
};

const mutants = suite("soak: mutants of the client", { limitMs: 200_000 });

mutants("has an expectation for each, but for two that need a process of their own", () => {
  const all = [...Object.keys(EXPECTATIONS), ...IN_PROCESSES];
  assert.equal(all.sort(), Object.keys(clientMutants).sort());
});

/** `process-mutants.test.ts` has these. */
const IN_PROCESSES = [
  "a promise is rejected, and nobody listens",
  "the process ends in the middle",
];

addMutantTests(mutants, EXPECTATIONS, inThisProcess);

mutants.run();
