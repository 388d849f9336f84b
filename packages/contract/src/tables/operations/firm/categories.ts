import { read, type SelectedResource } from "../../selection.ts";

export const categories: SelectedResource = {
  file: "firm/categories",
  operations: {
    getFirmCategories: read("getCategories"),
    getFirmCategory: read("getCategory"),
    getFirmCategoryGroups: read("getCategoryGroups"),
    getFirmCategoryGroup: read("getCategoryGroup"),
    getFirmCategoryGroupCategories: read("getCategoryGroupCategories"),
  },
};
