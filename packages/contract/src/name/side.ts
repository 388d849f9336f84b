/** Inputs are strict and closed, answers are read tolerantly: the same shape is other code in each. */
export type Side = "input" | "answer";
