// What the schemas of answers are written with.
export type { AnswerSchema } from "./answer-schema.ts";
export { limited } from "./limited.ts";
export { list } from "./list.ts";
export { literal } from "./literal.ts";
export { nullable, object, optional } from "./object.ts";
export { numberedPage, page, silentPage } from "./page.ts";
export { boolean, integer, number, open, string } from "./primitive.ts";
export { record } from "./record.ts";
export { tagged } from "./tagged.ts";
export { union } from "./union.ts";
export { unknown } from "./unknown.ts";
