import { suite } from "@centime/test-kit";
import { createOAuth } from "centime/oauth";
import { Redis } from "ioredis";
import * as assert from "uvu/assert";
import { sharedClient } from "../redis/shared-client.ts";

const example = suite("a client that shares its budget");

example("sends nothing where no Redis listens", async () => {
  const redis = new Redis({ host: "127.0.0.1", port: 1, maxRetriesPerRequest: 0 });
  redis.on("error", () => undefined);
  const oauth = createOAuth({ clientId: "id", clientSecret: "s", redirectUri: "https://a.test/" });
  const pennylane = sharedClient(redis, oauth, 7).with({ retry: false });
  const failure = (await pennylane.journals.getJournals())._unsafeUnwrapErr();
  redis.disconnect();
  assert.is(failure.kind === "TransportFailure" && failure.sent, "no");
  assert.match(failure.message, "Redis is down");
});

example.run();
