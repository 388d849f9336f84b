import {
  createWebhookSubscription,
  deleteWebhookSubscription,
  getWebhookSubscription,
  updateWebhookSubscription,
} from "@centime/core/webhook-subscriptions";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../../src/index.ts";
import { accepted, refused } from "../send.ts";

const BODY = {
  callback_url: "https://receiver.example.test/hooks",
  events: ["dms_file.created" as const],
};

const subscriptions = suite("webhook subscriptions");

subscriptions("show their secret once", async () => {
  const sandbox = createSandbox();
  const made = await accepted(sandbox, createWebhookSubscription(BODY));
  assert.match(made.secret, /^[\da-f]{64}$/);
  const read = await accepted(sandbox, getWebhookSubscription(made.id));
  assert.not.ok("secret" in read);
  assert.equal([read.enabled, read.consecutive_failures, read.disabled_at], [true, 0, null]);
});

subscriptions(
  "need an address that is safe, and can be disabled, enabled and deleted",
  async () => {
    const sandbox = createSandbox();
    const insecure = { ...BODY, callback_url: "http://receiver.example.test" };
    assert.is((await refused(sandbox, createWebhookSubscription(insecure))).status, 422);
    const { id } = await accepted(sandbox, createWebhookSubscription(BODY));
    const off = await accepted(sandbox, updateWebhookSubscription(id, { enabled: false }));
    assert.is(off.disabled_reason, "manual");
    const on = await accepted(sandbox, updateWebhookSubscription(id, { enabled: true }));
    assert.equal([on.disabled_reason, on.disabled_at], [null, null]);
    await accepted(sandbox, deleteWebhookSubscription(id));
    assert.is((await refused(sandbox, getWebhookSubscription(id))).status, 404);
  },
);

subscriptions.run();
