import { Hono } from "hono";
import * as v from "valibot";
import type { Books } from "../books/books.ts";
import { isMoment } from "../books/clock.ts";
import { readFaultRule } from "../faults/rule.ts";
import { type LiveSettings, readLiveSettings } from "../options.ts";
import type { Sandbox, Snapshot } from "../sandbox.ts";
import { limitBody } from "./body-limit.ts";
import { bearerToken } from "./request.ts";
import { emptyPage, errorResponse } from "./response.ts";

const PATH = "/_sandbox";
const JSON_TYPE = { "content-type": "application/json" };

/** Whether a request is for the sandbox itself, and not for the API. */
export function isControl({ url }: Request): boolean {
  const { pathname } = new URL(url);
  return pathname === PATH || pathname.startsWith(`${PATH}/`);
}

/** The body that moves the clock. */
const move = () =>
  v.union([
    v.strictObject({ advance: v.number() }),
    v.strictObject({ now: v.pipe(v.string(), v.isoTimestamp()) }),
  ]);

/** Older ones are forgotten. */
const MOST_SNAPSHOTS = 50;

/** The routes that move the clock, inject faults, deliver webhooks, and read and restore the books. */
export function createControl(sandbox: Sandbox): Hono {
  const app = new Hono().basePath(PATH);
  const snapshots = new Map<number, Snapshot>();
  let lastSnapshot = 0;
  const time = () => ({ now: sandbox.now().toISOString() });

  app.onError((error) => errorResponse(400, error.message));
  app.use(async (c, next) => {
    if (bearerToken(c.req.raw) !== sandbox.token) return emptyPage(401);
    return await next();
  });

  app.use(limitBody);

  app.get("/clock", (c) => c.json(time()));
  app.post("/clock", async (c) => {
    const moved = v.parse(move(), await c.req.json());
    const moment =
      "advance" in moved ? sandbox.now().getTime() + moved.advance : Date.parse(moved.now);
    if (!isMoment(moment)) return errorResponse(400, "The clock goes from 1900 to 9900");
    sandbox.travelTo(new Date(moment));
    return c.json(time());
  });

  app.get("/books", (c) => c.body(toJson(sandbox.books()), 200, JSON_TYPE));
  app.post("/reset", (c) => {
    sandbox.reset();
    return c.body(null, 204);
  });
  app.post("/snapshots", (c) => {
    lastSnapshot += 1;
    snapshots.set(lastSnapshot, sandbox.snapshot());
    snapshots.delete(lastSnapshot - MOST_SNAPSHOTS);
    return c.json({ id: lastSnapshot }, 201);
  });
  app.delete("/snapshots/:id", (c) =>
    snapshots.delete(Number(c.req.param("id"))) ? c.body(null, 204) : noSnapshot(),
  );
  app.post("/snapshots/:id/restore", (c) => {
    const snapshot = snapshots.get(Number(c.req.param("id")));
    if (snapshot === undefined) return noSnapshot();
    sandbox.restore(snapshot);
    return c.body(null, 204);
  });

  app.get("/requests", (c) => c.json(sandbox.requests()));

  app.post("/settings", async (c) => {
    const changes: unknown = await c.req.json();
    readLiveSettings(changes);
    sandbox.set(changes as LiveSettings);
    return c.body(null, 204);
  });

  app.get("/faults", (c) => c.json(sandbox.faults.list()));
  app.post("/faults", async (c) => {
    const read = readFaultRule(await c.req.json());
    if (read.isErr()) return errorResponse(400, read.error);
    sandbox.faults.add(read.value.rule);
    return c.json(sandbox.faults.list(), 201);
  });
  app.delete("/faults", (c) => {
    sandbox.faults.clear();
    return c.body(null, 204);
  });
  app.post("/webhooks", async (c) =>
    c.json(await sandbox.webhooks.deliverPending((request) => fetch(request))),
  );
  return app;
}

const noSnapshot = () => errorResponse(404, "There is no such snapshot");

/** Books as JSON can hold them: maps as objects, sets as lists, files and exports by their size. */
const toJson = (books: Books): string =>
  JSON.stringify(books, (key, value: unknown) => {
    if (key === "content" && (typeof value === "string" || Array.isArray(value))) {
      return { length: value.length };
    }
    if (value instanceof Map) return Object.fromEntries(value);
    if (value instanceof Set) return [...value];
    return value instanceof Uint8Array ? { bytes: value.length } : value;
  });
