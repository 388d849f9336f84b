// Serves a page of invoices, in a process of its own, so that it takes no time of the clients'.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pageText } from "./invoice.ts";

const page = Buffer.from(pageText(100));
const headers = { "content-type": "application/json; charset=utf-8", "x-request-id": "r-1" };

const server = createServer((_request, response) => {
  response.writeHead(200, { ...headers, "content-length": page.length }).end(page);
});
server.listen(0, "127.0.0.1", () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once("disconnect", () => process.exit());
