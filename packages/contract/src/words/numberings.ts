import type { ResourceWords } from "./words.ts";

export const numberings: ResourceWords = {
  operations: {
    getNumberings: { summary: "Lists how the company numbers its documents, in pages." },
  },
  types: {
    Numbering: {
      summary: "How documents of one kind are numbered.",
      fields: {
        kind: "The kind of document.",
        number_prefix: "What each number begins with; `null` for nothing.",
        next_number: "The number that the next document gets.",
      },
    },
  },
};
