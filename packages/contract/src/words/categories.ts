import type { ResourceWords } from "./words.ts";

export const categories: ResourceWords = {
  operations: {
    getCategories: { summary: "Lists the analytical categories of all groups, in pages." },
    createCategory: {
      summary: "Creates an analytical category in a group.",
      failures: { 404: "such as a group that does not exist" },
    },
    getCategory: { summary: "Reads one analytical category." },
    updateCategory: { summary: "Changes the fields of an analytical category that are given." },
    getCategoryGroups: { summary: "Lists the groups of analytical categories, in pages." },
    createCategoryGroup: { summary: "Creates a group of analytical categories." },
    getCategoryGroup: { summary: "Reads one group of analytical categories." },
    updateCategoryGroup: { summary: "Changes the label of a group of analytical categories." },
    getCategoryGroupCategories: {
      summary: "Lists the analytical categories of one group, in pages.",
    },
  },
  types: {
    Category: { summary: "An analytical category.", fields: { label: "What people call it." } },
    GetCategoriesQuery: { summary: "Which categories to list, and in which order." },
    CategoryFilter: { summary: "What categories can be filtered by." },
    CreateCategoryBody: {
      summary: "What to create a category with.",
      fields: { label: "What people call it.", category_group_id: "The group that it belongs to." },
    },
    UpdateCategoryBody: {
      summary: "What to change of a category; what is absent stays as it is.",
      fields: { label: "What people call it." },
    },
    CategoryGroup: {
      summary: "A group of categories, which split one amount among them.",
      fields: { categories: "Where its categories are listed.", label: "What people call it." },
    },
    CategoryGroupInput: {
      summary: "What a group of categories is, or becomes.",
      fields: { label: "What people call it.", kind: "What its categories tell about." },
    },
    CategoryGroupCategory: {
      summary: "A category of the group that was asked for.",
      fields: { label: "What people call it." },
    },
  },
};
