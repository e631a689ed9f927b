/** The flaws that stand there now, by field; the known ones where they are the same, so that nothing is drawn anew for them. */
export function keepFlaws<Flaw>(
  known: ReadonlyMap<string, Flaw>,
  now: ReadonlyMap<string, Flaw>,
): ReadonlyMap<string, Flaw> {
  const isSame = known.size === now.size && [...now].every(([field, flaw]) => known.get(field) === flaw);
  return isSame ? known : now;
}
