import type { GenericSchema } from "valibot";

/** A valibot schema whose output is `Output`. */
export type Schema<Output> = GenericSchema<unknown, Output>;

/** An enumeration in an answer: the members known today, or any other that the API may add. */
export type Open<Known extends string> = Known | (string & {});
