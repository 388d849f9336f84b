import type { WebhookEvent } from "centime/webhooks";
import type { Database } from "./env.ts";

export const rememberCompany = (database: Database, key: string) =>
  database.prepare("INSERT OR IGNORE INTO companies (key) VALUES (?)").bind(key).run();

export async function connectedCompanies(database: Database): Promise<readonly string[]> {
  const select = database.prepare("SELECT key FROM companies ORDER BY key");
  const { results } = await select.all<{ key: string }>();
  return results.map(({ key }) => key);
}

export const storeOverdue = (database: Database, key: string, euros: number) =>
  database
    .prepare("UPDATE companies SET overdue = ?, counted_at = datetime('now') WHERE key = ?")
    .bind(euros, key)
    .run();

export const storeEvent = (database: Database, { id, event, data }: WebhookEvent) =>
  database
    .prepare("INSERT INTO events (id, event, body) VALUES (?, ?, ?)")
    .bind(String(id), event, JSON.stringify(data))
    .run();
