import * as fc from "fast-check";

/** A list cut into pages of any size, among them empty ones. */
export const sizes = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 });

/** How many pages to ask for ahead; may be left to the default. */
export const prefetch = fc.oneof(fc.constant(undefined), fc.nat({ max: 10 }));
