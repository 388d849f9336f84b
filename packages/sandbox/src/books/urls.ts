/** The address of a resource, where the request was sent. */
export const urlOf = (origin: string, path: string): string => `${origin}/api/external/v2/${path}`;

/** A link to a resource that has an id. */
export const linkTo = (origin: string, path: string, id: number): { id: number; url: string } => ({
  id,
  url: urlOf(origin, `${path}/${id}`),
});

/** A link to a list of what belongs to something. */
export const collection = (origin: string, path: string): { url: string } => ({
  url: urlOf(origin, path),
});
