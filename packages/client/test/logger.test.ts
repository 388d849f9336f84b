import { suite } from "@centime/test-kit";
import { createClient, type Logger, type Transport } from "centime";
import { createCompanyCustomer } from "centime/customers";
import { getJournal } from "centime/journals";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { fakeTime } from "./help/fake-time.ts";
import { JOURNAL, json, text } from "./help/fake-transport.ts";
import { failureOfKind } from "./help/results.ts";

const logging = suite("logger");

const LEVELS = ["debug", "info", "warn", "error"] as const;

/** A logger that keeps what it is told, and needs its `this`, as pino does. */
function keeper() {
  const lines: [level: string, entry: object, message: string][] = [];
  const logger = { lines } as unknown as Logger & { lines: typeof lines };
  for (const level of LEVELS) {
    logger[level] = function (this: typeof logger, entry: object, message: string) {
      this.lines.push([level, entry, message]);
    };
  }
  return logger;
}

const PATH = "/api/external/v2/journals/{id}";
const READ = { operation: "getJournal", method: "GET", path: PATH };

logging("tells each attempt at debug, and each call at info", async () => {
  const time = fakeTime();
  const logger = keeper();
  const coming = [text("busy", 503), { ...json(JOURNAL), headers: { "x-request-id": "r-2" } }];
  const transport: Transport = async () => {
    await time.sleep(40);
    return ok(coming.shift() ?? json(JOURNAL));
  };
  const client = createClient({ token: "t-1", transport, time, logger });
  const sending = client.journals.getJournal(7);
  await time.pass(1000);
  await sending;
  assert.equal(logger.lines, [
    [
      "debug",
      { ...READ, attempt: 1, status: 503, durationMs: 40, waitedMs: 0 },
      "getJournal attempt: 503",
    ],
    [
      "debug",
      { ...READ, attempt: 2, status: 200, requestId: "r-2", durationMs: 40, waitedMs: 0 },
      "getJournal attempt: 200",
    ],
    [
      "info",
      { ...READ, status: 200, attempts: 2, requestId: "r-2", durationMs: 580 },
      "getJournal 200",
    ],
  ]);
});

const ends: [title: string, level: string, ending: object, outcome: ReturnType<Transport>][] = [
  ["is not there", "warn", { kind: "NotFound", status: 404 }, Promise.resolve(ok(text("", 404)))],
  ["is unwell", "error", { kind: "ServerError", status: 500 }, Promise.resolve(ok(text("", 500)))],
  [
    "is no JSON",
    "error",
    { kind: "InvalidResponse", status: 200 },
    Promise.resolve(ok(text("<p>"))),
  ],
  [
    "does not answer",
    "error",
    { kind: "TransportFailure", reason: "network" },
    Promise.resolve(err({ reason: "network", sent: "maybe", message: "reset" })),
  ],
  [
    "was given up",
    "warn",
    { kind: "TransportFailure", reason: "aborted" },
    Promise.resolve(err({ reason: "aborted", sent: "maybe", message: "aborted" })),
  ],
];

for (const [title, level, ending, outcome] of ends) {
  logging(`tells a call whose server ${title} at ${level}`, async () => {
    const time = fakeTime();
    const logger = keeper();
    const client = createClient({
      token: "t-1",
      transport: () => outcome,
      time,
      logger,
      retry: false,
    });
    await client.send(getJournal(7));
    const last = logger.lines.at(-1);
    assert.is(last?.[0], level);
    assert.equal(last?.[1], { ...READ, ...ending, attempts: 1, durationMs: 0 });
  });
}

logging("tells a call that is invalid, and that nothing was sent", async () => {
  const logger = keeper();
  const client = createClient({ token: "t-1", logger });
  await client.journals.getJournal("hunter2" as never);
  assert.equal(
    logger.lines.map(([level, entry, message]) => [level, { ...entry, durationMs: 0 }, message]),
    [
      [
        "warn",
        { ...READ, kind: "InvalidInput", attempts: 0, durationMs: 0 },
        "getJournal InvalidInput",
      ],
    ],
  );
});

logging("tells no value, no text of the server's, no token, no query", async () => {
  const logger = keeper();
  const body = JSON.stringify({ error: "hunter2 is taken", details: { field: "hunter2" } });
  const transport: Transport = async () => ok({ status: 422, headers: { a: "hunter2" }, body });
  const client = createClient({ token: "hunter2", transport, logger });
  const traced = client.with({ headers: { "x-a": "hunter2" } });
  await traced.send(
    createCompanyCustomer({
      name: "hunter2",
      billing_address: {
        address: "hunter2",
        postal_code: "1",
        city: "hunter2",
        country_alpha2: "FR",
      },
    }),
  );
  await traced.customers.getCustomers({
    filter: [{ field: "name", operator: "start_with", value: "hunter2" }],
  });
  await traced.request({
    method: "GET",
    path: "/api/external/v2/things/hunter2",
    query: { a: "hunter2" },
  });
  await traced.request({ method: "POST", path: "/api/external/v2/things", body: { hunter2: 1 } });
  assert.ok(logger.lines.length >= 8);
  assert.not.match(JSON.stringify(logger.lines), "hunter2");
});

logging("may throw or reject, and nothing happens", async () => {
  const broken = () => {
    throw new Error("disk full");
  };
  const rejecting = () => Promise.reject(new Error("disk full"));
  const transport: Transport = async () => ok(json(JOURNAL));
  for (const write of [broken, rejecting]) {
    const logger = { debug: write, info: write, warn: write, error: write };
    const client = createClient({ token: "t-1", transport, logger: logger as Logger });
    assert.ok((await client.journals.getJournal(7)).isOk());
  }
});

logging("must have the four levels", async () => {
  for (const wrong of ["debug", {}, { info: () => 1, warn: () => 1, error: () => 1 }]) {
    const client = createClient({ token: "t-1", logger: wrong as never });
    const failure = failureOfKind("InvalidInput", await client.journals.getJournal(7));
    assert.is(failure.issues[0]?.path, "logger");
  }
  const transport: Transport = async () => ok(json(JOURNAL));
  assert.ok(
    (await createClient({ token: "t-1", transport, logger: quiet }).send(getJournal(7))).isOk(),
  );
});

const quiet: Logger & Console = { ...console, debug: () => undefined, info: () => undefined };

logging.run();
