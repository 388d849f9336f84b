import type {
  CreatedWebhookSubscription,
  CreateWebhookSubscriptionBody,
  UpdateWebhookSubscriptionBody,
  WebhookSubscription,
} from "@centime/core/webhook-subscriptions";
import { nextId } from "../books/numbering.ts";
import { nextText } from "../books/random.ts";
import { change, definedOnly, type ReadOnly, remove, save, stampsNow } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { refuseRule } from "../http/response.ts";
import { modelled } from "../modelled.ts";
import { resource } from "./resource.ts";

/** A subscription, with the secret that signs what it is sent. */
export interface WebhookSubscriptionRecord extends ReadOnly<WebhookSubscription> {
  readonly secret: string;
}

const subscriptions = resource("webhookSubscriptions", {
  model: "WebhookSubscription",
  show: showSubscription,
});

const HTTPS = "A `callback_url` that is not https is a 422, but for this machine's own.";

export const webhookSubscriptionHandlers = {
  getWebhookSubscriptions: modelled({ documented: "Items and pages." }, subscriptions.list),

  getWebhookSubscription: modelled(
    { documented: "The subscription, without its secret." },
    subscriptions.read,
  ),

  createWebhookSubscription: modelled(
    {
      documented: "The subscription and its secret, which is not shown again.",
      assumed: `${HTTPS} An event that is named twice counts once.`,
    },
    createSubscription,
  ),

  updateWebhookSubscription: modelled(
    {
      documented: "Disabling it is `manual`.",
      assumed: `${HTTPS} Enabling it again forgets its failures.`,
    },
    (context, id, body) => showSubscription(context, updateSubscription(context, id, body)),
  ),

  deleteWebhookSubscription: modelled(
    { documented: "It is gone, and sent nothing more." },
    (context, id) => {
      remove(context, "webhookSubscriptions", subscriptions.existing(context, id));
      return undefined;
    },
  ),
} satisfies Handlers;

const SECRET_LENGTH = 64;

function createSubscription(
  context: Context,
  { callback_url, events, enabled = true }: CreateWebhookSubscriptionBody,
): CreatedWebhookSubscription {
  requireHttps(callback_url);
  const { books } = context;
  const stamps = stampsNow(context);
  const record = save(context, "webhookSubscriptions", {
    id: nextId(books, "webhookSubscription"),
    callback_url,
    events: [...new Set(events)],
    enabled,
    disabled_at: enabled ? null : stamps.created_at,
    disabled_reason: enabled ? null : "manual",
    last_failure_status: null,
    last_failure_at: null,
    consecutive_failures: 0,
    secret: nextText(books.random, "0123456789abcdef", SECRET_LENGTH),
    ...stamps,
  });
  const { id, secret } = record;
  return { id, callback_url, events: [...record.events], enabled, secret, ...stamps };
}

function updateSubscription(
  context: Context,
  id: number,
  { callback_url, events, enabled }: UpdateWebhookSubscriptionBody,
): WebhookSubscriptionRecord {
  const record = subscriptions.existing(context, id);
  if (callback_url !== undefined) requireHttps(callback_url);
  return change(context, "webhookSubscriptions", record, {
    ...definedOnly({ callback_url, events: events && [...new Set(events)] }),
    ...(enabled === undefined || enabled === record.enabled ? {} : switched(context, enabled)),
  });
}

/** What enabling or disabling a subscription by hand changes. */
const switched = (context: Context, enabled: boolean): Partial<WebhookSubscriptionRecord> =>
  enabled
    ? { enabled, disabled_at: null, disabled_reason: null, consecutive_failures: 0 }
    : { enabled, disabled_at: stampsNow(context).updated_at, disabled_reason: "manual" };

/** Where tests listen, which have no certificate. */
const THIS_MACHINE = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/;

function requireHttps(address: string): void {
  const isSafe = /^https:\/\/[^\s/]+/.test(address) || THIS_MACHINE.test(address);
  if (!isSafe) refuseRule("Callback url must be an https address");
}

function showSubscription(
  _context: Context,
  { secret: _secret, ...record }: WebhookSubscriptionRecord,
): WebhookSubscription {
  return { ...record, events: [...record.events] };
}
