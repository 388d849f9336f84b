import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

const [command, ...args] = process.argv.slice(2);
const assistant = new Client({ name: "assistant", version: "1.0.0" });
await assistant.connect(new StdioClientTransport({ command, args, env: process.env }));

async function use(name, input) {
  const { content, isError } = await assistant.callTool({ name, arguments: input });
  const [{ text }] = content;
  if (isError) throw new Error(text);
  return JSON.parse(text);
}

const { tools } = await assistant.listTools();
const { found } = await use("search_operations", { query: "lister les factures client" });
const operation = "getCustomerInvoices";
const described = await use("describe_operation", { operation });
const query = { limit: 2, sort: "-date" };
const page = await use("run_read", { operation, query, fields: ["id", "date"] });
await assistant.close();

const names = tools.map(({ name }) => name);
const isFound = found.some((one) => one.operation === operation);
const parameters = Object.keys(described.query.properties);
console.log(JSON.stringify({ names, isFound, parameters, items: page.items }));
