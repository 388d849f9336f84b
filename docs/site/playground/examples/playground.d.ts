declare module "playground" {
  import type { Sandbox } from "@centime/sandbox";

  /** The company of this page. */
  export const sandbox: Sandbox;
}
