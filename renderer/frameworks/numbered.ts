/** Things of a list that have no name of their own, each with its place in it from 1: that is what tells them apart. */
export function numbered<Item>(items: readonly Item[]): { number: number; item: Item }[] {
  return items.map((item, index) => ({ number: index + 1, item }));
}
