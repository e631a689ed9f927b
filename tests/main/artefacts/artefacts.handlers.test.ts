import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removeUnused } from '../../../main/attachments/attachments.unused.ts';
import { getCommitCount, hasToForget } from '../../../main/vault/vault.queries.ts';
import { type Artefact, artefactId, type WantedArtefact } from '../../../shared/artefacts/artefacts.contract.ts';
import {
  artefactToWanted,
  blankArtefact,
  blankPermission,
  blankSharing,
} from '../../../shared/artefacts/artefacts.rules.ts';
import type { Client } from '../../../shared/contract.ts';
import { phaseId } from '../../../shared/programs/programs.contract.ts';
import { attach, savePageWith } from '../../support/attach.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code);
const bytes = (text: string) => new TextEncoder().encode(text);
const keep = async (said: Partial<WantedArtefact> = {}): Promise<Artefact> =>
  unwrap(await client.artefacts.saveArtefact({ ...blankArtefact, title: 'Five ways to work with me', ...said }));
const find = async ({ id }: Pick<Artefact, 'id'>) => unwrap(await client.artefacts.findArtefact({ id }));
const program = async () =>
  unwrap(
    await client.programs.saveOutline({
      ...{ id: null, name: 'Certificate', cohort: '', about: '', startsOn: null, endsOn: null },
      phases: [{ id: null, title: 'Grow community', topic: '', startsOn: null, dueOn: null, tasks: [] }],
    }),
  );

describe('an artefact', () => {
  test('is kept with all its parts in their order, and comes back as it was saved', async () => {
    const phase = (await program()).phases[0]?.id ?? null;
    const file = await attach(client, 'five-ways.txt', bytes('One side of paper'));
    const yes = blankPermission('adult', randomUUID());
    const saved = await keep({
      kind: 'menu',
      phaseId: phase,
      purpose: 'So that a colleague can choose.\nAnd stop.',
      goodEnoughOn: '2026-10-20',
      files: [{ id: file.id, alt: '', caption: ' One side ' }],
      links: [{ address: 'example.org/ways', words: 'The wall' }],
      permissions: [
        {
          ...yes,
          who: 'Heron',
          state: 'given',
          audiences: ['program', 'board'],
          until: '2027-06-30',
          shows: ['words'],
        },
        { ...blankPermission('pupils', randomUUID()), who: '20 families', count: 20, state: 'asked', on: '2026-10-01' },
      ],
      sharings: [
        { ...blankSharing('board', randomUUID()), ask: 'Six slots' },
        { ...blankSharing('other', randomUUID()), who: 'My sister' },
      ],
    });
    expect(saved.links).toEqual([{ address: 'https://example.org/ways', words: 'The wall' }]);
    expect(saved.files).toEqual([{ file, alt: '', caption: 'One side' }]);
    expect(await find(saved)).toEqual(saved);

    const turned = { ...saved, permissions: saved.permissions.toReversed(), sharings: saved.sharings.toReversed() };
    context.world.now = new Date(2026, 11, 24);
    expect(unwrap(await client.artefacts.saveArtefact(artefactToWanted(turned)))).toEqual(turned);
    expect(unwrap(await client.artefacts.listArtefacts(null))).toEqual([turned]);
  });

  test('stays when its phase is gone, also saved by a screen that knows of it', async () => {
    const { id, phases } = await program();
    const saved = await keep({ phaseId: phases[0]?.id ?? null });
    unwrap(await client.programs.removeProgram({ id }));
    expect((await find(saved)).phaseId).toBeNull();
    expect(unwrap(await client.artefacts.saveArtefact(artefactToWanted(saved))).phaseId).toBeNull();
    expect((await keep({ phaseId: phaseId.parse(randomUUID()) })).phaseId).toBeNull();
  });

  test('is refused without a name, with somebody who is nobody, a yes for nobody asked, and a link that leads elsewhere', async () => {
    const nobody = blankPermission('adult', randomUUID());
    const wrongs: Partial<WantedArtefact>[] = [
      { title: ' \u200b ' },
      { permissions: [nobody] },
      { permissions: [{ ...nobody, who: 'Heron', audiences: ['program'] }] },
      { sharings: [blankSharing('other', randomUUID())] },
      { links: [{ address: 'javascript:alert(1)', words: '' }] },
    ];
    for (const wrong of wrongs)
      expect(
        codeOf(await client.artefacts.saveArtefact({ ...blankArtefact, title: 'A', ...wrong })),
        JSON.stringify(wrong),
      ).toBe('invalid-input');
    const gone = artefactId.parse(randomUUID());
    expect(codeOf(await client.artefacts.saveArtefact({ ...blankArtefact, id: gone, title: 'A' }))).toBe(
      'artefact-missing',
    );
    expect(codeOf(await client.artefacts.findArtefact({ id: gone }))).toBe('artefact-missing');
    expect(codeOf(await client.artefacts.removeArtefact({ id: gone }))).toBe('artefact-missing');
    const none = [{ id: 'f'.repeat(64), alt: '', caption: '' }];
    expect(codeOf(await client.artefacts.saveArtefact({ ...blankArtefact, title: 'A', files: none }))).toBe(
      'attachment-missing',
    );
    expect(unwrap(await client.artefacts.listArtefacts(null))).toEqual([]);
  });

  test('counts for backups, and who was taken out of it leaves the files too', async () => {
    const somebody = { ...blankPermission('adult', randomUUID()), who: 'Somebody by name' };
    const saved = await keep({ permissions: [somebody] });
    const count = await getCommitCount(context.db);
    expect(await hasToForget(context.db)).toBe(false);
    unwrap(await client.artefacts.saveArtefact({ ...artefactToWanted(saved), permissions: [] }));
    expect(await getCommitCount(context.db)).toBe(count + 1);
    expect(await hasToForget(context.db)).toBe(true);
  });
});

describe('files of artefacts', () => {
  const uses = async (id: string) =>
    unwrap(await client.attachments.listAttachments(null)).find((listed) => listed.id === id);
  const later = () => {
    context.world.now = new Date(context.world.now.getTime() + 3 * 24 * 60 * 60 * 1000);
  };

  test('are never tidied away or removed while one holds them, and say what shows them', async () => {
    const file = await attach(client, 'film.txt', bytes('seven minutes'));
    const saved = await keep({ files: [{ id: file.id, alt: 'Two hands', caption: '' }] });
    later();
    expect(await removeUnused(context)).toBe(0);
    expect(codeOf(await client.attachments.removeAttachment({ id: file.id }))).toBe('attachment-in-use');
    expect(await uses(file.id)).toMatchObject({
      entries: [],
      others: [{ kind: 'artefact', id: saved.id, title: saved.title }],
      isInTrash: false,
    });
    const page = await savePageWith(client, 'A page', [file]);
    unwrap(await client.journal.trashEntry({ id: page }));
    expect(await uses(file.id)).toMatchObject({ entries: [{ id: page }], isInTrash: false });
    expect(unwrap(await client.attachments.measureSpace(null)).attachments).toBe(file.bytes);
  });

  test('go with the artefact where nothing else shows them, and stay where something does', async () => {
    const [mine, shared] = [
      await attach(client, 'mine.txt', bytes('mine')),
      await attach(client, 'both.txt', bytes('both')),
    ];
    await savePageWith(client, 'A page', [shared]);
    const saved = await keep({ files: [mine, shared].map(({ id }) => ({ id, alt: '', caption: '' })) });
    unwrap(await client.artefacts.removeArtefact({ id: saved.id }));
    expect(await removeUnused(context)).toBe(1);
    expect(unwrap(await client.attachments.listAttachments(null)).map(({ id }) => id)).toEqual([shared.id]);
  });

  test('a cover keeps its logo as well', async () => {
    const logo = await attach(client, 'logo.txt', bytes('a stone'));
    await context.db
      .insertInto('portfolio')
      .values({
        ...{
          id: randomUUID(),
          program_id: null,
          phase_ids: '[]',
          title: 'My year',
          subtitle: '',
          author: '',
          program: '',
        },
        ...{ cohort: '', covers_from: null, covers_to: null, logo_id: logo.id, theme: 'plain', size: 'A4' },
        ...{ revision: 1, created_at: 1, changed_at: 1 },
      })
      .execute();
    later();
    expect(await removeUnused(context)).toBe(0);
    expect(codeOf(await client.attachments.removeAttachment({ id: logo.id }))).toBe('attachment-in-use');
    expect((await uses(logo.id))?.others).toMatchObject([{ kind: 'portfolio', title: 'My year' }]);
  });
});

describe('as evidence', () => {
  test('an artefact is offered, shown for a requirement with its phase, and goes from there when it is removed', async () => {
    const outline = unwrap(
      await client.programs.saveOutline({
        ...{ id: null, name: 'Certificate', cohort: '', about: '', startsOn: null, endsOn: null },
        phases: [
          {
            ...{ id: null, title: 'Grow community', topic: '', startsOn: null, dueOn: null },
            tasks: [
              {
                ...{ id: null, title: 'Share', text: '', dueOn: null, place: null },
                requirements: [
                  {
                    ...{ id: null, text: 'One artefact', kind: 'artefact' as const, count: 1 },
                    ...{ templateId: null, leastWords: null, mostWords: null },
                  },
                ],
              },
            ],
          },
        ],
      }),
    );
    const saved = await keep({ title: 'What the ticket told us', goodEnoughOn: '2026-03-22' });
    const source = { kind: 'artefact' as const, artefactId: saved.id };
    const things = unwrap(await client.evidence.findThings({ query: 'tick', limit: 4 }));
    expect(things).toEqual([{ source, title: 'What the ticket told us', happenedOn: '2026-03-22' }]);
    const [offered] = unwrap(await client.evidence.listTargets(null));
    expect(offered).toMatchObject({
      title: 'One artefact',
      askedIn: { programId: outline.id, phase: 'Grow community' },
      isOpen: true,
    });
    if (!offered) throw new Error('one is offered');
    const piece = unwrap(
      await client.evidence.linkEvidence({ source, target: offered.target, why: 'It grew.', linkedAt: null }),
    );
    expect(piece).toMatchObject({ title: 'What the ticket told us', happenedOn: '2026-03-22', entryId: null });
    expect(piece.links).toMatchObject([{ kind: 'requirement', askedIn: offered.askedIn, why: 'It grew.' }]);
    const filter = { frameworkId: null, entryId: null, artefactId: saved.id };
    expect(unwrap(await client.evidence.listEvidence(filter))).toEqual([piece]);
    const [found] = unwrap(await client.search.searchPlanned({ query: 'ticket', limit: 5 }));
    expect(found).toMatchObject({ kind: 'artefact', id: saved.id, title: 'What the ticket told us' });
    unwrap(await client.artefacts.removeArtefact({ id: saved.id }));
    expect(unwrap(await client.evidence.listEvidence({ ...filter, artefactId: null }))).toEqual([]);
    expect(
      codeOf(await client.evidence.linkEvidence({ source, target: offered.target, why: '', linkedAt: null })),
    ).toBe('artefact-missing');
  });
});
