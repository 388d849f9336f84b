import type { Interaction } from "../exchange/interaction.ts";
import type { Shape } from "./shape.ts";

/** A recorded interaction in its place on the tape. */
export interface Take {
  readonly index: number;
  readonly shape: Shape;
  readonly interaction: Interaction;
  played: boolean;
}
