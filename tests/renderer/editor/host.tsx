import type { AttachedChoice, EditorHost, MentionChoice, PromptChoice } from '../../../renderer/editor/host.ts';

export const heron: MentionChoice = { id: '11111111-1111-4111-8111-111111111111', label: 'Heron', detail: 'Grade 4' };
export const team: MentionChoice = { id: '22222222-2222-4222-8222-222222222222', label: 'Grade 4 team', detail: '' };

export const cupPrompt: PromptChoice = {
  prompt: { id: 'cup.1', text: 'Which evidence came up?' },
  promptVersion: 3,
  heading: 'Evidence',
  templateName: 'Peer talk',
};

/** A journal as small as one can be: two people, two tags, one prompt, and a place for files. */
export interface SmallJournal extends EditorHost {
  readonly people: MentionChoice[];
  readonly tags: string[];
  readonly opened: string[];
  readonly attached: File[];
  /** What the next files become; without it each one is kept as what its name says. */
  attachWith?: () => Promise<AttachedChoice[]>;
}

export const attachmentIdOf = (number: number): string => String(number).repeat(64).slice(0, 64);

export function smallJournal(): SmallJournal {
  const people = [heron, team];
  const tags = ['talk-time', 'wait'];
  const opened: string[] = [];
  const attached: File[] = [];
  const begins = (text: string, start: string) => text.toLowerCase().startsWith(start.toLowerCase());
  const journal: SmallJournal = {
    people,
    tags,
    opened,
    attached,
    findPeople: async (query) => people.filter(({ label }) => begins(label, query)),
    async addPerson(code) {
      if (code === 'Refused') return undefined;
      const person = { id: `33333333-3333-4333-8333-33333333333${people.length}`, label: code, detail: '' };
      people.push(person);
      return person;
    },
    codeOf: (personId) => people.find(({ id }) => id === personId)?.label,
    openPerson: (personId) => opened.push(personId),
    findTags: async (prefix) => tags.filter((tag) => begins(tag, prefix)),
    openTag: (tag) => opened.push(tag),
    async attach(files) {
      attached.push(...files);
      if (journal.attachWith) return journal.attachWith();
      return files.map((file, index) => ({
        attachmentId: attachmentIdOf(index + 1),
        name: file.name,
        isImage: /[.](png|jpg)$/.test(file.name),
      }));
    },
    Image: ({ attachmentId, alt }) => <span data-testid={`image-${attachmentId.slice(0, 1)}`}>{`[${alt}]`}</span>,
    File: ({ name }) => <span data-testid="file">{name}</span>,
    listPrompts: async () => [cupPrompt],
  };
  return journal;
}
