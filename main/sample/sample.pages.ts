import { instantIn } from '../../shared/calendar/time-zone.ts';
import { type Entry, entryId } from '../../shared/journal/journal.contract.ts';
import { programId } from '../../shared/programs/programs.contract.ts';
import type { RichTextDocument, RichTextNode } from '../../shared/richtext/document.ts';
import type { TemplateWording } from '../../shared/templates/templates.contract.ts';
import { templateToDocument } from '../../shared/templates/templates.rules.ts';
import { sampleId } from './sample.ids.ts';
import { type SampleEntry, type SamplePerson, theYear } from './sample.year.ts';

const textNode = (text: string): RichTextNode => ({ type: 'text', text });
const paragraphOf = (content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', content });

const mentionOf = ({ id, code }: SamplePerson): RichTextNode => ({
  type: 'personMention',
  attrs: { personId: sampleId('person', id), label: code },
});

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Where a code stands in a text as a word of its own; -1 where it does not. */
function placeOf(code: string, text: string): number {
  for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + code.length])) return at;
  }
  return -1;
}

/** A line in which the first of the wanted people whose code it has is mentioned; whoever was mentioned is wanted no more. */
function withMentions(line: string, wanted: Set<SamplePerson>): RichTextNode[] {
  for (const person of wanted) {
    const at = placeOf(person.code, line);
    if (at < 0) continue;
    wanted.delete(person);
    const after = line.slice(at + person.code.length);
    return [
      ...(at > 0 ? [textNode(line.slice(0, at))] : []),
      mentionOf(person),
      ...(after === '' ? [] : withMentions(after, wanted)),
    ];
  }
  return [textNode(line)];
}

/** People who are in no line by their code, and the page's tags, as a coach puts them below. */
function lastLine(people: Iterable<SamplePerson>, tags: readonly string[]): RichTextNode[] {
  const words = [
    ...[...people].map(mentionOf),
    ...tags.map((tag): RichTextNode => ({ type: 'tagMention', attrs: { tag } })),
  ];
  if (words.length === 0) return [];
  return [paragraphOf(words.flatMap((word, index) => (index === 0 ? [word] : [textNode(' '), word])))];
}

function bodyOf({ answers, people, tags }: SampleEntry, template: TemplateWording | undefined): RichTextDocument {
  const wanted = new Set(theYear.people.filter(({ id }) => people.includes(id)));
  const linesOf = (text: string) => text.split('\n\n').map((line) => paragraphOf(withMentions(line, wanted)));
  const sections = template ? (templateToDocument(template).content ?? []) : [];
  const answered = sections.map((section) => {
    const answer = answers.find(({ prompt }) => prompt === section.attrs?.['prompt']);
    return answer ? { ...section, content: linesOf(answer.text) } : section;
  });
  const free = template ? [] : answers.flatMap(({ text }) => linesOf(text));
  return { type: 'doc', content: [...answered, ...free, ...lastLine(wanted, tags)] };
}

/** A page of the sample as the invented coach would have saved it, in the wording of the template that it is given. */
export function sampleToEntry(sample: SampleEntry, template: TemplateWording | undefined): Entry {
  const { date, clock, timeZone } = sample;
  return {
    id: entryId.parse(sampleId('entry', sample.id)),
    revision: 0,
    templateId: template?.id ?? null,
    templateVersion: template?.version ?? null,
    entryDate: date,
    time: { instant: instantIn(date, clock, timeZone).toISOString(), timeZone },
    title: sample.title,
    body: bodyOf(sample, template),
    isDraft: false,
    isStarred: sample.isStarred,
    mentionsPupils: sample.mentionsPupils,
    programId: sample.isOfProgram ? programId.parse(sampleId('program', theYear.program)) : null,
  };
}
