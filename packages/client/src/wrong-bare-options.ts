import { describeIssue, type InputIssue } from "@centime/core";
import { isFunction } from "./shape.ts";

/** What is wrong with the options of a bare client, beside its token: JavaScript checks none of it. */
export const wrongBareOptions = (options: object): readonly InputIssue[] =>
  Object.entries(options).flatMap(([name, value]) => {
    const isKnown = /^(transport|middleware|drift)$/.test(name);
    const fits = isKnown && [value].flat().every(isFunction);
    if (fits || value === undefined || name === "token") return [];
    return [describeIssue(name, isKnown ? "function" : "no such option", typeof value)];
  });
