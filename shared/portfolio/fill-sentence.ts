/** A sentence of the catalogue with its places filled; for files, where no window speaks. */
export function fillSentence(sentence: string, words: Record<string, string>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => words[name] ?? place);
}
