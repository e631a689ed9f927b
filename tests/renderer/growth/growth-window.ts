import type { FrameworkId, ItemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import type { Answer, Assessment, Form } from '../../../shared/mastery/mastery.contract.ts';
import type { JournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

export const waymark = frameworkId.parse('waymark');

export type Given = Partial<Answer> & { code: string };

/** An answer of a stage, with what else is said about it. */
export const rated = (code: string, stage: number, change: Partial<Answer> = {}): Given => ({ code, stage, ...change });

export interface Taken {
  day: string;
  answers: Given[];
  form?: Form;
  framework?: FrameworkId;
}

/** Takes a whole self-assessment at noon of a day, as the coach would. */
export async function take(
  { client, context }: JournalWindow,
  { day, answers, form = 'full', framework = waymark }: Taken,
): Promise<Assessment> {
  context.world.now = new Date(`${day}T12:00:00`);
  const begun = unwrap(await client.mastery.beginAssessment({ frameworkId: framework, form, occasion: 'other' }));
  for (const { code, ...given } of answers) {
    const answer = {
      itemId: itemId.parse(code),
      stage: null,
      isNotMyRole: false,
      certainty: null,
      note: '',
      isRecalibrated: false,
      ...given,
    };
    unwrap(await client.mastery.saveAnswer({ id: begun.id, answer }));
  }
  return unwrap(await client.mastery.finishAssessment({ id: begun.id }));
}

/** Shows some words for a part, on a day. */
export async function show(
  { client, context }: JournalWindow,
  code: string,
  words: string,
  day: string,
): Promise<void> {
  context.world.now = new Date(`${day}T15:00:00`);
  unwrap(
    await client.evidence.linkEvidence({
      source: { kind: 'words', id: null, words, happenedOn: day },
      target: { kind: 'competency', frameworkId: waymark, competencyId: itemId.parse(code) as ItemId },
      why: '',
      linkedAt: null,
    }),
  );
}
