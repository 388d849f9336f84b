import type { RequestListener } from "node:http";
import { withServer } from "@centime/test-kit";

/** Runs `test` with the URL of a file on a real server, which is closed afterwards. */
export const withFile = (
  listener: RequestListener,
  test: (url: string) => Promise<void>,
): Promise<void> =>
  withServer(listener, (baseUrl) => test(`${baseUrl}/file.pdf?signature=hunter2`));
