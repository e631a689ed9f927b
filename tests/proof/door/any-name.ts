import type { Client } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/errors.ts';
import { isSeen } from '../../../shared/ipc/line.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import type { TemplateText } from '../../../shared/templates/templates.contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';
import { hostileText } from './hostile-values.ts';

/** Breaks a line, or turns or splits what stands beside it. */
const dangerous = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** A name as it was answered at saving, as it is listed afterwards, and whether it may show nothing. */
interface Kept {
  answered: string;
  listed: string | undefined;
  mayBeBlank?: boolean;
}

type Field = (client: Client, name: string) => Promise<Result<unknown> | Kept[]>;

const personOf = (code: string, name: string) => ({
  id: null,
  code,
  kind: 'coachee' as const,
  role: name,
  group: name,
  school: name,
  consentNote: '',
  agreementReadOn: null,
  openQuestion: name,
  isArchived: false,
  realName: name,
});

const templateOf = (name: string): TemplateText => ({
  name,
  family: 'coaching',
  source: '',
  when: name.slice(0, 300),
  minutes: 5,
  sections: [{ title: name, prompts: [{ id: 'p', text: name }] }],
  endsWith: '',
  endings: [],
});

const fields: Record<string, Field> = {
  async person(client, name) {
    const saved = await client.people.savePerson(personOf(name, ''));
    if (!saved.ok) return saved;
    const { id, code } = saved.value;
    const listed = unwrap(await client.people.listPeople(null)).find((person) => person.id === id);
    unwrap(await client.people.removePerson({ id }));
    return [{ answered: code, listed: listed?.code }];
  },
  async 'what is known of a person'(client, name) {
    const saved = await client.people.savePerson(personOf('Heron', name));
    if (!saved.ok) return saved;
    const { id, role, openQuestion } = saved.value;
    const listed = unwrap(await client.people.listPeople(null)).find((person) => person.id === id);
    unwrap(await client.people.removePerson({ id }));
    return [
      { answered: role, listed: listed?.role, mayBeBlank: true },
      { answered: openQuestion, listed: listed?.openQuestion, mayBeBlank: true },
      { answered: listed?.realName ?? '', listed: listed?.realName, mayBeBlank: true },
    ];
  },
  async template(client, name) {
    const saved = await client.templates.saveTemplate({ ...templateOf(name), id: null });
    if (!saved.ok) return saved;
    const { id, sections, version } = saved.value;
    const listed = unwrap(await client.templates.findVersion({ id, version }));
    const [section] = sections;
    return [
      { answered: saved.value.name, listed: listed?.name },
      { answered: section?.title ?? '', listed: listed?.sections[0]?.title },
      { answered: section?.prompts[0]?.text ?? '', listed: listed?.sections[0]?.prompts[0]?.text },
    ];
  },
  async program(client, name) {
    const saved = await client.programs.saveProgram({ id: null, name });
    if (!saved.ok) return saved;
    const listed = unwrap(await client.programs.listPrograms(null)).find(({ id }) => id === saved.value.id);
    return [{ answered: saved.value.name, listed: listed?.name }];
  },
  async step(client, name) {
    const saved = await client.steps.saveStep({
      id: null,
      entryId: null,
      personId: null,
      kind: 'step',
      whose: 'me',
      text: name,
      dueOn: null,
      state: 'open',
      reason: name.slice(0, 300),
    });
    if (!saved.ok) return saved;
    const { id, text, reason } = saved.value;
    const listed = unwrap(await client.steps.listSteps({ entryId: null, personId: null, onlyOpen: false })).find(
      (step) => step.id === id,
    );
    unwrap(await client.steps.removeStep({ id }));
    return [
      { answered: text, listed: listed?.text },
      { answered: reason, listed: listed?.reason, mayBeBlank: true },
    ];
  },
  async term(client, name) {
    const term = { name, startsOn: '2026-08-17', endsOn: '2026-12-18' };
    const saved = await client.rhythm.saveRhythm({ days: [], terms: [term], holidays: [] });
    if (!saved.ok) return saved;
    const listed = unwrap(await client.rhythm.getRhythm(null));
    return [{ answered: saved.value.terms[0]?.name ?? '', listed: listed.terms[0]?.name }];
  },
  async file(client, name) {
    const begun = await client.attachments.beginUpload({ name, bytes: 1 });
    if (!begun.ok) return begun;
    const { uploadId } = begun.value;
    unwrap(await client.attachments.appendUpload({ uploadId, data: new Uint8Array([65]) }));
    const { id, name: answered } = unwrap(await client.attachments.finishUpload({ uploadId }));
    const listed = unwrap(await client.attachments.findAttachment({ id }));
    unwrap(await client.attachments.removeAttachment({ id }));
    return [{ answered, listed: listed?.name }];
  },
  async 'title and list of a page'(client, name) {
    const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
    const saved = await client.journal.saveEntry({ ...begun, title: name, isStarred: true });
    if (!saved.ok) return saved;
    const { id } = begun;
    const title = unwrap(await client.journal.findEntry({ id }))?.title ?? '';
    const filter = { ...everything, shelf: 'starred' as const };
    const listed = unwrap(await client.journal.listEntries({ filter, offset: 0, limit: 1 }))[0]?.title;
    const kept: Kept[] = [{ answered: title, listed, mayBeBlank: true }];
    const ending = await client.steps.saveEnding({
      entryId: id,
      depthRating: null,
      reviewOn: null,
      list: [name, 'Wren'],
    });
    const { list } = unwrap(await client.steps.findEnding({ entryId: id }));
    if (ending.ok) kept.push({ answered: list[0] ?? '', listed: list[0] });
    unwrap(await client.journal.trashEntry({ id }));
    unwrap(await client.journal.purgeEntry({ id }));
    return kept;
  },
};

/** A text as somebody might type, paste or forge it for a name. */
function nameOf(random: Random): string {
  const kind = random.below(8);
  if (kind === 0)
    return hostileText(random)
      .repeat(1 + random.below(50))
      .slice(0, 10_000);
  if (kind === 1) return 'x'.repeat(10_000);
  if (kind === 2)
    return random
      .pick(['', ' ', '\u00a0', '\t\n', '\u200b', '\u3164', '\u2800', '\u200d\u200d', '\ud800', '\u0000', '\u202e'])
      .repeat(1 + random.below(9));
  return hostileText(random);
}

function faultOf(kept: Result<unknown> | Kept[]): string | undefined {
  if (!Array.isArray(kept)) return !kept.ok && kept.error.code === 'unexpected' ? 'unexpected' : undefined;
  for (const { answered, listed, mayBeBlank } of kept) {
    if (answered !== listed) return 'is listed in another way';
    if (dangerous.test(answered)) return 'can break or turn a line';
    if (answered === '' ? !mayBeBlank : !mayBeBlank && !isSeen(answered)) return 'shows nothing';
  }
  return undefined;
}

/** A name of anything is either refused or kept as a line that shows something and turns nothing, the same wherever it is read. */
export const anyName: Proof = {
  domain: 'door',
  name: 'names of anything are refused, or kept as lines that show something, break nothing and turn nothing',
  scale: { full: 4000, short: 160 },
  async run(times) {
    const context = await openTestJournal();
    const client = createTestClient(context);
    const names = Object.keys(fields);
    const faults: string[] = [];
    let refused = 0;
    for (let time = 0; time < times; time++) {
      const random = seededRandom(time);
      const field = names[time % names.length] ?? '';
      const name = nameOf(random);
      const kept = await fields[field]?.(client, name);
      const fault = kept && faultOf(kept);
      if (!Array.isArray(kept)) refused++;
      if (fault) faults.push(`${field} ${JSON.stringify(name.slice(0, 20))} ${fault}`);
    }
    await context.dispose();
    return {
      tried: times,
      failed: faults.length,
      detail: `${names.length} fields, ${refused} refused; ${faults.slice(0, 5).join('; ')}`,
    };
  },
};
