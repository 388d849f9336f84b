import { describeIssue, type Issue } from "@centime/core";
import { isFunction } from "./shape.ts";

/** What is wrong with the options of a bare client, beside its token: JavaScript checks none of it. */
export const wrongBareOptions = (options: object): readonly Issue[] =>
  Object.entries(options).flatMap(([name, value]) => {
    const isKnown = /^(transport|middleware|drift)$/.test(name);
    const isListed = name !== "middleware" || Array.isArray(value);
    const fits = isKnown && isListed && [value].flat().every(isFunction);
    if (fits || value === undefined || name === "token") return [];
    const expected = isListed ? "function" : "list";
    return [describeIssue(name, isKnown ? expected : "no such option", typeof value)];
  });
