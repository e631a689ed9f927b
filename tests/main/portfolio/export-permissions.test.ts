import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Artefact, Permission } from '../../../shared/artefacts/artefacts.contract.ts';
import { artefactToWanted, blankArtefact, blankPermission } from '../../../shared/artefacts/artefacts.rules.ts';
import { type Check, pieceId } from '../../../shared/portfolio/portfolio.contract.ts';
import { unwrap } from '../../support/test-client.ts';
import { testPassphrase } from '../../support/test-context.ts';
import { decideAll, type ExportJournal, openExportJournal } from './export-journal.ts';

const title = 'The film of two teams';
let journal: ExportJournal;
let artefact: Artefact;
let file: string;
let check: Check;

const today = () => journal.context.world.now.toISOString().slice(0, 10);
const said = (kind: Permission['kind'], more: Partial<Permission>): Permission => ({
  ...blankPermission(kind, randomUUID()),
  ...{ state: 'given', givenBy: 'the school', on: '2026-03-01', audiences: ['program'] },
  ...more,
});

beforeEach(async () => {
  journal = await openExportJournal();
  const { client, portfolio } = journal;
  artefact = unwrap(
    await client.artefacts.saveArtefact({
      ...blankArtefact,
      title,
      purpose: 'Two teams look at work without me.',
      permissions: [
        said('adult', { who: 'a teacher of Grade 3', until: today() }),
        said('pupils', { who: '20 families of one class', count: 20 }),
      ],
    }),
  );
  const known = unwrap(await client.portfolio.findPortfolio({ id: portfolio.id }));
  const outline = known.parts.map(({ id, title: name, phaseId, intro }) => ({
    ...{ id, title: name, phaseId, intro },
    pieces: [
      ...portfolio.parts.flatMap(({ pieces }) =>
        pieces.map(({ id: one, source, title: of, why, requirementId }) => ({
          ...{ id: one, source, title: of, why, requirementId },
        })),
      ),
      {
        id: pieceId.parse(randomUUID()),
        source: { kind: 'artefact' as const, artefactId: artefact.id },
        ...{ title: '', why: '', requirementId: null },
      },
    ],
  }));
  unwrap(await client.portfolio.saveOutline({ id: portfolio.id, outline, revision: known.revision }));
  file = join(mkdtempSync(join(tmpdir(), 'cairn-out-')), 'out.html');
  journal.context.world.saveTo = file;
  check = await decideAll(journal);
  expect(check.leftOut).toEqual([]); // on the last day of a permission it still holds
}, 60_000);
afterEach(() => journal.context.dispose());

const handOut = async () => {
  const { revision, print, leftOut } = check;
  const asked = { id: journal.portfolio.id, format: 'html' as const, revision, print, leftOut };
  return unwrap(await journal.client.portfolio.exportPortfolio({ ...asked, passphrase: testPassphrase }));
};
const change = async (place: number, more: Partial<Permission>) => {
  const permissions = artefact.permissions.map((one, at) => (at === place ? { ...one, ...more } : one));
  unwrap(await journal.client.artefacts.saveArtefact({ ...artefactToWanted(artefact), permissions }));
};
const nextDay = async () => {
  journal.context.world.now = new Date(journal.context.world.now.getTime() + 24 * 60 * 60 * 1000);
};

test.each<[what: string, happens: () => Promise<void>]>([
  ['an adult takes the yes back', () => change(0, { state: 'refused', audiences: [], until: null })],
  ['one of the families of a class says no', () => change(1, { state: 'refused', audiences: [] })],
  [
    'a yes turns out to be a question without an answer',
    () => change(0, { state: 'asked', audiences: [], until: null }),
  ],
  ['the yes was for others', () => change(1, { audiences: ['teachers', 'families'] })],
  ['the last day of a yes is over', nextDay],
])(
  'after the check %s: it is named, nothing is written, and once it is known all the rest goes without it',
  async (_, happens) => {
    await happens();
    const answer = await handOut();
    expect(answer).toMatchObject({ saved: false, changed: [{ title, reason: 'no-permission' }] });
    expect(existsSync(file)).toBe(false);
    check = unwrap(await journal.client.portfolio.checkPortfolio({ id: journal.portfolio.id }));
    expect((await handOut()).saved).toBe(true);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('I ask before I answer.');
    expect(page).not.toContain('Two teams look at work without me.');
  },
);

test('with every permission it goes along', async () => {
  expect((await handOut()).saved).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('Two teams look at work without me.');
});
