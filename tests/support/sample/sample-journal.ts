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
}
