import type {
  CategoryGroup,
  CategoryGroupInput,
  CreateCategoryBody,
  UpdateCategoryBody,
} from "@centime/core/categories";
import { nextId } from "../books/numbering.ts";
import { change, definedOnly, save, stampsNow } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { type Fields, keysAsFields } from "../http/filter.ts";
import { listPage } from "../http/list.ts";
import { collection } from "../http/response.ts";
import { modelled } from "../modelled.ts";
import type { Category, CategoryGroupRecord } from "./categories.ts";
import { resource } from "./resource.ts";
import { existing, requireText } from "./shared.ts";

const FIELDS: Fields<Category> = {
  ...keysAsFields<Category>({ id: "number", label: "text", analytical_code: "text" }),
  category_group_id: { type: "number", read: ({ category_group }) => category_group.id },
};

const categories = resource("categories", { model: "Category", fields: FIELDS });

const groups = resource("categoryGroups", { model: "CategoryGroup", show: showGroup });

const BLANK = "A blank label is a 422.";

export const categoryHandlers = {
  getCategories: modelled({ recorded: "Items, order and pages." }, categories.list),

  getCategory: modelled({ documented: "The category." }, categories.read),

  createCategory: modelled(
    { documented: "The category, in a group that exists.", assumed: BLANK },
    createCategory,
  ),

  updateCategory: modelled(
    { documented: "The category with the changes; its group stays.", assumed: BLANK },
    updateCategory,
  ),

  getCategoryGroups: modelled({ recorded: "Items, order and pages." }, groups.list),

  getCategoryGroup: modelled({ recorded: "The group." }, groups.read),

  createCategoryGroup: modelled({ documented: "The group.", assumed: BLANK }, (context, body) =>
    groups.show(context, createGroup(context, body)),
  ),

  updateCategoryGroup: modelled(
    { documented: "The group with the changes.", assumed: BLANK },
    (context, id, { label, kind }) => {
      const group = groups.existing(context, id);
      requireText("Label", label);
      const fields = definedOnly({ label, kind });
      return groups.show(context, change(context, "categoryGroups", group, fields));
    },
  ),

  getCategoryGroupCategories: modelled(
    { recorded: "The categories, without their group." },
    (context, id, query) => {
      groups.existing(context, id);
      const { books } = context;
      const own = [...books.categories.values()].filter((each) => each.category_group.id === id);
      return listPage(own, query, { show: ({ category_group: _group, ...category }) => category });
    },
  ),
} satisfies Handlers;

/** Adds a category to a group. */
function createCategory(context: Context, body: CreateCategoryBody): Category {
  const { label, direction = null, analytical_code = null, category_group_id: id } = body;
  groups.existing(context, id);
  requireText("Label", label);
  return save(context, "categories", {
    id: nextId(context.books, "category"),
    label,
    direction,
    analytical_code,
    category_group: { id },
    ...stampsNow(context),
  });
}

/** Changes a category by what the body has. */
function updateCategory(context: Context, id: number, body: UpdateCategoryBody): Category {
  const category = existing(context.books.categories, "Category", id);
  requireText("Label", body.label);
  return change(context, "categories", category, definedOnly(body));
}

/** Adds a group of categories. */
function createGroup(
  context: Context,
  { label, kind = "profit_and_loss" }: CategoryGroupInput,
): CategoryGroupRecord {
  requireText("Label", label);
  const id = nextId(context.books, "categoryGroup");
  return save(context, "categoryGroups", { id, label, kind, ...stampsNow(context) });
}

/** A group as the API shows it, with a link to its categories. */
function showGroup(
  { baseUrl }: Context,
  { kind: _kind, ...group }: CategoryGroupRecord,
): CategoryGroup {
  return { ...group, categories: collection(baseUrl, `category_groups/${group.id}/categories`) };
}
