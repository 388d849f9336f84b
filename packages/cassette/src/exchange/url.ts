/** What stands in for the origin: a request has none, and matching does not look at it. */
const ORIGIN = "https://app.pennylane.com";

const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i;

/** The path and query of a recorded URL. */
export const pathOfUrl = (url: string): string => {
  const path = url.replace(ABSOLUTE, "");
  return path.startsWith("/") ? path : `/${path}`;
};

/** A request's URL as a HAR needs it. */
export const absoluteUrl = (url: string): string => (ABSOLUTE.test(url) ? url : ORIGIN + url);
