import type { HttpResponse } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import type { Interaction } from "../exchange/interaction.ts";
import type { PlainRequest } from "../exchange/plain-request.ts";
import type { Rules } from "./compile-rules.ts";
import { describeMiss } from "./describe-miss.ts";
import type { Take } from "./take.ts";

/** Recorded interactions that are handed out one after the other. */
export interface Tape {
  /**
   * The answer to a redacted request: that of the first interaction that matches and was not played
   * yet. The error tells what came nearest.
   */
  play(request: PlainRequest): Result<HttpResponse, string>;
  /** What was recorded and not played, in the order of the recording. */
  unplayed(): readonly Take[];
}

/** Loads a tape; throws what a rule of the user's throws. What was recorded is redacted again: a HAR from elsewhere may never have been. */
export function loadTape(interactions: readonly Interaction[], { redactor, shapeOf }: Rules): Tape {
  const takes = interactions.map((interaction, index): Take => {
    // No header counts when requests are compared.
    const request = redactor.request({ ...interaction.request, headers: {} });
    return { index, interaction, shape: shapeOf(request), played: false };
  });
  const waiting = queueByKey(takes);
  return {
    play: (request) => {
      const shape = shapeOf(request);
      const queue = waiting.get(shape.key);
      const take = queue?.takes[queue.next];
      if (queue === undefined || take === undefined) return err(describeMiss(takes, shape));
      queue.next += 1;
      take.played = true;
      return ok({ ...take.interaction.response, replayed: true });
    },
    unplayed: () => takes.filter(({ played }) => !played),
  };
}

interface Queue {
  readonly takes: Take[];
  next: number;
}

function queueByKey(takes: readonly Take[]): Map<string, Queue> {
  const queues = new Map<string, Queue>();
  for (const take of takes) {
    const queue = queues.get(take.shape.key);
    if (queue === undefined) queues.set(take.shape.key, { takes: [take], next: 0 });
    else queue.takes.push(take);
  }
  return queues;
}
