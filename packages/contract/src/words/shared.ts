import type { ResourceWords } from "./words.ts";

/** Words for what several resources use. */
export const shared: ResourceWords = {
  operations: {},
  types: {
    ResourceId: { summary: "Another resource, by its id." },
    CollectionLink: {
      summary: "A list that belongs to a resource.",
      fields: { url: "Where the API answers the list." },
    },
    CustomField: {
      summary: "The value of a field that the company has defined itself.",
      fields: { value: "`null` when it has none." },
    },
    AssignedCategory: {
      summary: "A category as it is assigned to something, with its weight.",
      fields: {
        label: "What people call it.",
        category_group: 'The weights within one group add up to `"1"`.',
        analytical_code: "The company's own code for exports.",
      },
    },
    CategoryAssignment: { summary: "A category to assign, with its weight in its category group." },
    PageQuery: { summary: "Which page of a list to answer." },
    SortedPageQuery: { summary: "Which page of a list to answer, and in which order." },
  },
};
