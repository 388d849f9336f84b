import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  localhostHostValidation,
  localhostOriginValidation,
  type NodeIncomingMessageLike,
  toNodeHandler,
} from "@modelcontextprotocol/node";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { ClientFlags } from "../client.ts";
import type { Shell } from "../shell.ts";
import { findAccess } from "../token/access.ts";
import { accessTo, type Permissions } from "./companies.ts";
import { MOST_BYTES } from "./files.ts";
import { createCatalogueServer } from "./server.ts";

/** The options of `centime mcp`. */
export interface McpFlags extends ClientFlags, Permissions {
  readonly http?: number;
}

/** In bytes: of a message with the largest file in base64, and of one that is somewhat too large to be told so. */
const LONGEST_MESSAGE = 2 * MOST_BYTES;

/** Serves until the assistant closes the standard input, or the process is told to end. */
export async function serveMcp(shell: Shell, flags: McpFlags): Promise<void> {
  const companies = accessTo(await findAccess(shell, flags), flags);
  const create = () => createCatalogueServer(companies, shell.version);
  if (flags.http === undefined) {
    const wire = new StdioServerTransport(undefined, undefined, { maxBufferSize: LONGEST_MESSAGE });
    const stdio = serveStdio(create, { transport: wire });
    await once(shell.input, "end");
    await stdio.close();
    return;
  }
  const handler = createMcpHandler(create, { maxRequestBodySize: LONGEST_MESSAGE });
  const respond = toNodeHandler(handler);
  // A page in a browser may reach this machine's ports, also under a name that it has made lead here.
  const isOurHost = localhostHostValidation();
  const isOurOrigin = localhostOriginValidation();
  const server = createServer(async (request, response) => {
    if (!isOurHost(request, response) || !isOurOrigin(request, response)) return;
    // Its type does not say that a request may lack a method.
    await respond(request as NodeIncomingMessageLike, response);
  }).listen(flags.http, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await shell.errors.write(`Serving MCP at http://127.0.0.1:${port}/ until Ctrl-C\n`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await handler.close();
  server.closeAllConnections();
  server.close();
}
