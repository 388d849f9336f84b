import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import * as v from "valibot";
import { readFaultRule } from "../faults/fault-rule.ts";
import { emptyPage } from "../manners/answers.ts";
import { isAuthorized } from "../manners/authorization.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Snapshot } from "../snapshot.ts";
import { plainBooks } from "./plain-books.ts";

const PATH = "/_sandbox";

/** Whether a request is for the sandbox itself, and not for the API. */
export function isControl({ url }: Request): boolean {
  const { pathname } = new URL(url);
  return pathname === PATH || pathname.startsWith(`${PATH}/`);
}

const move = () =>
  v.union([
    v.strictObject({ advance: v.pipe(v.number(), v.finite()) }),
    v.strictObject({ now: v.pipe(v.string(), v.isoTimestamp()) }),
  ]);

/** What moves the clock, injects faults, and reads and restores the books over HTTP, with the token. */
export function createControl(sandbox: Sandbox): Hono {
  const app = new Hono().basePath(PATH);
  const snapshots: Snapshot[] = [];
  const time = () => ({ now: sandbox.now().toISOString() });

  app.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse();
    return Response.json({ error: error.message, status: 400 }, { status: 400 });
  });
  app.use(async (c, next) => {
    if (!isAuthorized(c.req.raw, sandbox.token)) return emptyPage(401);
    return await next();
  });

  app.get("/clock", (c) => c.json(time()));
  app.post("/clock", async (c) => {
    const moved = v.parse(move(), await c.req.json());
    if ("advance" in moved) sandbox.advance(moved.advance);
    else sandbox.travelTo(new Date(moved.now));
    return c.json(time());
  });

  app.get("/books", (c) => c.json(plainBooks(sandbox.books())));
  app.post("/reset", (c) => {
    sandbox.reset();
    return c.body(null, 204);
  });
  app.post("/snapshots", (c) => c.json({ id: snapshots.push(sandbox.snapshot()) }, 201));
  app.post("/snapshots/:id/restore", (c) => {
    const snapshot = snapshots[Number(c.req.param("id")) - 1];
    if (snapshot === undefined)
      return c.json({ error: "There is no such snapshot", status: 404 }, 404);
    sandbox.restore(snapshot);
    return c.body(null, 204);
  });

  app.get("/faults", (c) => c.json(sandbox.faults.list()));
  app.post("/faults", async (c) => {
    sandbox.faults.add(readFaultRule(await c.req.json()));
    return c.json(sandbox.faults.list(), 201);
  });
  app.delete("/faults", (c) => {
    sandbox.faults.clear();
    return c.body(null, 204);
  });
  return app;
}
