/** A character that no sentence holds: where the private word goes. */
const PLACE = '\ue000';

export interface VeiledProps {
  /** A code, a file's name, what somebody typed. */
  word: string;
  /** The sentence around it, which holds it at most once, such as `(code) => t('people.write', { code })`. */
  words: (word: string) => string;
}

/** A sentence with a private word in it, of which in screen-share mode only that word is blurred. */
export function Veiled({ word, words }: VeiledProps) {
  const [before, after] = words(PLACE).split(PLACE);
  return (
    <span>
      {before}
      <span data-private>{word}</span>
      {after}
    </span>
  );
}
