/** A character that no sentence holds: where the code goes. */
const PLACE = '\ue000';

export interface CodedProps {
  code: string;
  /** The sentence for a code, which it names once, such as `(code) => t('people.write', { code })`. */
  words: (code: string) => string;
}

/** A sentence with a code in it, of which in screen-share mode only the code is blurred. */
export function Coded({ code, words }: CodedProps) {
  const [before, after] = words(PLACE).split(PLACE);
  return (
    <span>
      {before}
      <span data-private>{code}</span>
      {after}
    </span>
  );
}
