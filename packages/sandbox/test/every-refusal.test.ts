import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { answeredOperations, createSandbox } from "../src/index.ts";
import { send } from "./send.ts";

const operations = Object.values<Operation<unknown, unknown>>(catalogue).filter(({ info }) =>
  answeredOperations.includes(info.name),
);

const sandbox = createSandbox({ rateLimit: "off" });
const [company = 0] = await firmCompanies();

async function firmCompanies(): Promise<readonly number[]> {
  const response = await send(sandbox, "GET", "/api/external/firm/v1/companies");
  const { items = [] } = (await response.json()) as { items?: readonly { id: number }[] };
  return items.map(({ id }) => id);
}

/** A path whose ids nobody has, but for that of the company. */
const unknownPath = (path: string): string =>
  path.replace("{company_id}", String(company)).replaceAll(/\{\w+\}/g, "1");

interface Refused {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function refusal(response: Response): Promise<Refused> {
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const JSON_TYPE = { "content-type": "application/json" };

const refusals = suite("every refusal", { limitMs: 60_000 });

refusals("of a request without a token is an empty page", async () => {
  for (const { info } of operations) {
    const request = new Request(`https://app.pennylane.com${unknownPath(info.path)}`, {
      method: info.method,
    });
    const response = await sandbox.fetch(request);
    assert.equal([response.status, await response.text()], [401, ""], info.name);
  }
});

refusals("of a token without the scope names the scope", async () => {
  const bare = createSandbox({ rateLimit: "off", scopes: [] });
  for (const { info } of operations.filter((each) => each.info.scopes.length > 0)) {
    const { status, body } = await refusal(await send(bare, info.method, unknownPath(info.path)));
    assert.is(status, 403, info.name);
    for (const scope of info.scopes) assert.match(String(body["error"]), scope);
  }
});

refusals("of an id that nobody has says what there is not, or what the body lacks", async () => {
  const withIds = operations.filter(({ info }) => unknownPath(info.path).includes("/1"));
  for (const { info } of withIds) {
    const isRead = info.method === "GET";
    const init = isRead ? {} : { body: "{}", headers: JSON_TYPE };
    const { status, body } = await refusal(
      await send(sandbox, info.method, unknownPath(info.path), init),
    );
    assert.ok(status === 404 || (!isRead && status === 400), `${info.name}: ${status}`);
    if (status === 404) assert.match(String(body["error"]), /^Couldn't find \w+ with 'id'=\d+/);
  }
});

const withBody = operations.filter(({ schemas }) => schemas.body !== undefined);

refusals("of a body with an unknown key, or of no JSON, is a 400 that says so", async () => {
  for (const { info } of withBody) {
    const path = unknownPath(info.path);
    const unknown = await refusal(
      await send(sandbox, info.method, path, { body: '{"colour":1}', headers: JSON_TYPE }),
    );
    assert.is(unknown.status, 400, `${info.name}: ${JSON.stringify(unknown.body)}`);
    assert.type(unknown.body["message"], "string");
    assert.type(unknown.body["code"], "string");
    const broken = await refusal(
      await send(sandbox, info.method, path, { body: '{"colour"', headers: JSON_TYPE }),
    );
    assert.is(broken.status, 400, info.name);
  }
});

const lists = operations.filter(({ info }) => info.paginated);

refusals("of a list's query is a 400", async () => {
  for (const { info } of lists) {
    for (const query of ["limit=0", "limit=many", "limit=1001", "colour=1", "sort=colour"]) {
      const response = await send(sandbox, "GET", `${unknownPath(info.path)}?${query}`);
      const { status, body } = await refusal(response);
      assert.is(status, 400, `${info.name}?${query}: ${JSON.stringify(body)}`);
    }
  }
});

refusals("of a cursor that nobody gave is a 400", async () => {
  const plain = lists.filter(({ info }) => !info.path.includes("{"));
  for (const { info } of plain) {
    const response = await send(sandbox, "GET", `${info.path}?cursor=unknown`);
    assert.is(response.status, 400, info.name);
  }
});

refusals.run();
