import { readFile } from "node:fs/promises";
import { ContractError } from "../contract-error.ts";

/** The text of a file or of an `https` address. */
export async function readSource(source: string): Promise<string> {
  if (/^https?:/.test(source)) return download(source);
  try {
    return await readFile(source, "utf8");
  } catch (cause) {
    throw new ContractError(source, `cannot be read (${describe(cause)})`);
  }
}

async function download(address: string): Promise<string> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new ContractError(address, `cannot be downloaded (${describe(cause)})`);
  });
  if (!response.ok) throw new ContractError(address, `answers ${response.status}`);
  return response.text();
}

const describe = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
