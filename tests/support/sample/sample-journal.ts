import type { Entry } from '../../../shared/journal/journal.contract.ts';
import type { RichTextNode } from '../../../shared/richtext/document.ts';
import { paragraph } from '../builders.ts';
import entries from './entries.json' with { type: 'json' };

/** Asks main, wherever the asker stands: in a page or in a test. */
export type Ask = (channel: string, input: unknown) => Promise<unknown>;

interface SampleEntry {
  localDate: string;
  templateId: string;
  title: string;
  answers: { prompt: string; text: string }[];
}

async function answerOf<Value>(ask: Ask, channel: string, input: unknown): Promise<Value> {
  const result = (await ask(channel, input)) as { ok: boolean; value: Value };
  if (!result.ok) throw new Error(`${channel} was refused`);
  return result.value;
}

function withAnswers(section: RichTextNode, sample: SampleEntry): RichTextNode {
  const answer = sample.answers.find(({ prompt }) => prompt === section.attrs?.['prompt']);
  return answer ? { ...section, content: answer.text.split('\n\n').map(paragraph) } : section;
}

const people = [
  {
    code: 'Heron',
    kind: 'coachee',
    role: 'Grade 6 teacher, writing',
    openQuestion: 'What would she like to hear less of?',
  },
  { code: 'Plover', kind: 'coachee', role: 'Grade 8 mathematics teacher', openQuestion: '' },
  { code: 'Grade 4 team', kind: 'team', role: '', openQuestion: '' },
  { code: 'Osprey', kind: 'leader', role: 'Principal', openQuestion: '' },
];

const dayOf = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Whom the coach works with, a talk of today, and what was agreed. */
async function writePeople(ask: Ask): Promise<void> {
  const blank = { group: '', school: '', consentNote: '', agreementReadOn: null, isArchived: false, realName: '' };
  const today = dayOf(new Date());
  for (const [index, person] of people.entries()) {
    const { id } = await answerOf<{ id: string }>(ask, 'people:savePerson', { id: null, ...blank, ...person });
    if (index > 0) continue;
    const contact = { id: null, personId: id, date: today, form: 'conversation', initiative: 'theirs' };
    await answerOf(ask, 'people:saveContact', { ...contact, minutes: 30, note: '' });
    const step = { id: null, entryId: null, personId: id, kind: 'agreement', state: 'open', reason: '' };
    await answerOf(ask, 'steps:saveStep', { ...step, owner: 'me', text: 'Bring two questions', dueOn: today });
    await answerOf(ask, 'steps:saveStep', { ...step, owner: 'them', text: 'Count how long she waits', dueOn: null });
  }
}

/** Writes the pages of an invented coach's year through the door, as the coach would have. */
export async function writeSampleJournal(ask: Ask): Promise<void> {
  for (const sample of entries as SampleEntry[]) {
    const begun = await answerOf<Entry>(ask, 'journal:beginEntry', { templateId: sample.templateId });
    const content = begun.body.content?.map((section) => withAnswers(section, sample)) ?? [];
    const entry = {
      ...begun,
      entryDate: sample.localDate,
      time: null,
      isDraft: false,
      title: sample.title,
      body: { type: 'doc', content },
    };
    await answerOf(ask, 'journal:saveEntry', entry);
  }
  await writePeople(ask);
}
