import type { Issue } from "../failure.ts";
import { describeIssue, describeValue } from "../issue.ts";

const PARAMETER = /\{(\w+)\}/g;

/** The names of a template's parameters, in order: `/journals/{id}` has `["id"]`. */
export const pathParameters = (template: string): readonly string[] =>
  Array.from(template.matchAll(PARAMETER), (match) => match[1] as string);

/** Fills a template. Every parameter is an id: a positive integer that JavaScript holds exactly. */
export const fillPath = (
  template: string,
  values: Readonly<Record<string, unknown>>,
  issues: Issue[],
): string =>
  template.replace(PARAMETER, (_, name: string) => {
    const value = values[name];
    if (!isId(value)) {
      issues.push(describeIssue(name, "positive integer", describeValue(value, true)));
    }
    return String(value);
  });

const isId = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;
