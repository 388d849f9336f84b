import * as v from "valibot";

/** What a HAR must have to be read; browsers put much more into theirs, and omit other things. */
export const harSchema = () => v.looseObject({ log: logSchema() });

const logSchema = () =>
  v.looseObject({
    version: v.literal("1.2"),
    comment: v.optional(v.string()),
    entries: v.array(v.unknown()),
  });

export const entrySchema = () =>
  v.looseObject({
    _id: v.optional(v.string()),
    _order: v.optional(v.number()),
    startedDateTime: v.pipe(
      v.string(),
      v.check((text) => !Number.isNaN(Date.parse(text)), "a date"),
    ),
    request: v.looseObject({
      method: v.pipe(v.string(), v.regex(/^[A-Z]+$/)),
      url: v.pipe(v.string(), v.nonEmpty()),
      headers: v.array(nameValueSchema()),
      postData: v.optional(postDataSchema()),
    }),
    response: v.looseObject({
      status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(599)),
      headers: v.array(nameValueSchema()),
      content: v.looseObject({
        size: v.number(),
        mimeType: v.optional(v.string()),
        text: v.optional(v.string()),
        encoding: v.optional(v.string()),
        _bytes: v.optional(v.literal(true)),
      }),
    }),
  });

const nameValueSchema = () => v.looseObject({ name: v.string(), value: v.string() });

const postDataSchema = () =>
  v.looseObject({
    mimeType: v.string(),
    params: v.optional(
      v.array(
        v.looseObject({
          name: v.string(),
          value: v.optional(v.string()),
          fileName: v.optional(v.string()),
          contentType: v.optional(v.string()),
          _size: v.optional(v.number()),
          _sha256: v.optional(v.string()),
        }),
      ),
    ),
    text: v.optional(v.string()),
  });

/** The log of a HAR that fits, and its parts. */
export type HarEntry = v.InferOutput<ReturnType<typeof entrySchema>>;
export type HarLog = Omit<v.InferOutput<ReturnType<typeof logSchema>>, "entries"> & {
  readonly entries: readonly HarEntry[];
};
export type HarPostData = NonNullable<HarEntry["request"]["postData"]>;
export type HarParam = NonNullable<HarPostData["params"]>[number];
