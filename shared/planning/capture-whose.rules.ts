import type { FoundPerson } from './capture-person.rules.ts';
import type { Piece } from './capture-text.rules.ts';

export interface FoundWhose extends Piece {
  whose: 'partner' | 'leader';
  by: FoundPerson;
}

const waiting = /^[^\p{L}\p{N}]*(?<wait>wait(?:ing)?\s+(?:for|on)\s+)$/iu;
const open = /^[^\p{L}\p{N}]*$/u;
const does = new RegExp(
  `^(?:['’]ll|\\s+(?:will|is\\s+going\\s+to|are\\s+going\\s+to|(?:has\\s+|have\\s+)?(?:agreed|promised|offered)\\s+to|wants\\s+to|plans\\s+to
  |to(?!\\s+(?:me|us|you|the|my|our|an?|be)(?!\\p{L}))
  |sends|brings|shares|writes|tries|asks|visits|records|prepares|gives|shows|books|checks|tells|invites|films|reads))(?=\\s+\\p{L})`.replaceAll(
    /\n\s*/gu,
    '',
  ),
  'iu',
);

/**
 * Who does it, where that is not the coach: somebody of whom the line says what they will do, or for whom it waits. `line`: with
 * blanks where a day or a rhythm stood, so that it may begin with one.
 */
export function findWhose(line: string, people: readonly FoundPerson[]): FoundWhose | null {
  const first = people[0];
  if (!first) return null;
  const whose = first.kind === 'leader' ? 'leader' : 'partner';
  const before = line.slice(0, first.from);
  const wait = waiting.exec(before)?.groups?.['wait'];
  if (wait !== undefined) return { from: first.from - wait.length, to: first.to, whose, by: first };
  const verb = open.test(before) ? does.exec(line.slice(first.to)) : null;
  return verb ? { from: first.from, to: first.to + verb[0].length, whose, by: first } : null;
}
