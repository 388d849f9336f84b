import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const categories: SelectedResource = {
  file: "categories",
  operations: {
    getCategories: read("getCategories"),
    createCategory: once(
      "postCategories",
      "the second request creates another category, or finds its label taken",
    ),
    getCategory: read("getCategory"),
    updateCategory: repeatable("updateCategory", "it sets fields to given values"),
    getCategoryGroups: read("getCategoryGroups"),
    createCategoryGroup: once(
      "postCategoryGroups",
      "the second request creates another group, or finds its label taken",
    ),
    getCategoryGroup: read("getCategoryGroup"),
    updateCategoryGroup: repeatable("putCategoryGroup", "it sets fields to given values"),
    getCategoryGroupCategories: read("getCategoryGroupCategories"),
  },
};
