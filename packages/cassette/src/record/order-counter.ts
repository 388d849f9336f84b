/** Numbers equal requests from 0, each by the digest that it shares with its equals. */
export function orderCounter(): (id: string) => number {
  const seen = new Map<string, number>();
  return (id) => {
    const order = seen.get(id) ?? 0;
    seen.set(id, order + 1);
    return order;
  };
}

/** The beginning of a day, in UTC: of a recording, the day is all that is kept. */
export const startOfDay = (date: Date): string =>
  `${date.toISOString().slice(0, 10)}T00:00:00.000Z`;
