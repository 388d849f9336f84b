import { signWebhook, verifyWebhook } from "@centime/core/webhooks";
import type { Case } from "../case.ts";
import { expectEqual, expectFailure, expectValue } from "../expect.ts";

const NOW = Date.UTC(2026, 6, 1);
const SECRET = "whsec_éàü";
const EVENT = {
  id: 12,
  event: "dms_file.created",
  retry_count: 0,
  created: NOW / 1000,
  data: { context: { company_id: "c-1" }, object: { name: "reçu.pdf" } },
};

/** A signature is verified over Web Crypto; a changed body is refused. */
export const webhook: Case = {
  name: "verifies a webhook, and refuses a changed one",
  async run() {
    const body = JSON.stringify(EVENT);
    const signature = expectValue(await signWebhook(body, SECRET, { timestamp: NOW / 1000 }));
    const bytes = new TextEncoder().encode(body);
    const event = expectValue(await verifyWebhook(bytes, signature, SECRET, { now: NOW }));
    expectEqual(event.data.object, EVENT.data.object, "the event's object");

    const changed = body.replace("12", "13");
    const refusal = expectFailure(await verifyWebhook(changed, signature, SECRET, { now: NOW }));
    expectEqual(refusal.kind, "InvalidSignature", "the refusal of a changed body");
  },
};
