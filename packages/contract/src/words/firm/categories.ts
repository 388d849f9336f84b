import type { ResourceWords } from "../words.ts";

export const firmCategories: ResourceWords = {
  operations: {
    getFirmCategories: {
      summary: "Lists a company's analytical categories of all groups, in pages.",
    },
    getFirmCategory: { summary: "Reads one analytical category of a company." },
    getFirmCategoryGroups: {
      summary: "Lists a company's groups of analytical categories, in pages.",
    },
    getFirmCategoryGroup: { summary: "Reads one group of analytical categories of a company." },
    getFirmCategoryGroupCategories: {
      summary: "Lists the analytical categories of one group of a company, in pages.",
    },
  },
  types: {
    FirmCategory: {
      summary: "An analytical category of a company.",
      fields: { label: "What people call it." },
    },
    FirmCategoryGroupCategory: {
      summary: "A category of the group that was asked for.",
      fields: { label: "What people call it." },
    },
  },
};
