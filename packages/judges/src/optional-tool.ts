import { installTool, type Tool } from "./strict-client/tool.ts";

/** The tool, or why it cannot be had. */
export type ToolOrReason =
  | { readonly tool: Tool; readonly reason?: undefined }
  | { readonly reason: string };

/** The tool, where it is known to be there. */
export function toolOf(made: ToolOrReason): Tool {
  if (made.reason !== undefined) throw new Error(made.reason);
  return made.tool;
}

/** Installs a tool; when it cannot be installed, says why instead of failing. */
export const toolOrReason = (install = () => installTool()): Promise<ToolOrReason> =>
  install().then(
    (tool) => ({ tool }),
    (error: Error) => ({ reason: `its tools cannot be had: ${error.message.split("\n", 1)}` }),
  );
