import { fileURLToPath } from "node:url";
import { installTool, type Tool } from "../strict-client/tool.ts";

/** Where Prism is installed, with the Node that it needs. */
export const PRISM_TOOL = fileURLToPath(new URL("../../../tool-prism", import.meta.url));

/** Installs Prism unless it is installed. Rejects when it cannot be: offline, or on other machines. */
export const installPrism = (): Promise<Tool> => installTool(PRISM_TOOL, [24, 18]);
