/** One page of a list. */
export interface Page<Item> {
  /** May be empty even when more pages follow. */
  readonly items: Item[];
  readonly has_more: boolean;
  /**
   * Opaque and temporary; `null` on the last page. It remembers neither filter nor sort:
   * `operation.next` sends both again.
   */
  readonly next_cursor: string | null;
}
