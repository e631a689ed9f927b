import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getPortfolio } from '../../../main/portfolio/portfolio.queries.ts';
import { guardWords } from '../../../main/portfolio/record/guarded-words.ts';
import { readRecord } from '../../../main/portfolio/record/read-record.ts';
import { frameworkText } from '../../../shared/frameworks/frameworks.contract.ts';
import { hitsOf } from '../../../shared/portfolio/guard/hits.rules.ts';
import type { OutlinePiece } from '../../../shared/portfolio/portfolio.contract.ts';
import { pieceId } from '../../../shared/portfolio/portfolio.contract.ts';
import { documentOf, paragraph } from '../../support/portfolio/example-document.ts';
import { unwrap } from '../../support/test-client.ts';
import { type ExportJournal, openExportJournal } from './export-journal.ts';

let journal: ExportJournal;
beforeEach(async () => {
  journal = await openExportJournal({ filmKibibytes: 1 });
});
afterEach(() => journal.context.dispose());

/** A framework of the coach's own, with an address of somebody in one of its names. */
async function ownFramework() {
  const [waymark] = unwrap(await journal.client.frameworks.listFrameworks(null));
  if (!waymark) throw new Error('no framework');
  const copy = unwrap(await journal.client.frameworks.duplicateFramework({ id: waymark.id }));
  const { id: _id, version: _version, isBuiltIn: _built, isArchived: _archived, assessments: _count, ...text } = copy;
  const [domain] = text.domains;
  const [competency] = domain?.competencies ?? [];
  if (!domain || !competency) throw new Error('an empty framework');
  competency.name = 'Listening as mara.lind@example.org does';
  return unwrap(await journal.client.frameworks.saveFramework({ ...frameworkText.parse(text), id: copy.id }));
}

test('ratings, frameworks and links of what is shown are read; notes and words that nobody decided about stay', async () => {
  const { client, context, portfolio, page } = journal;
  const framework = await ownFramework();
  const [domain] = framework.domains;
  const [competency] = domain?.competencies ?? [];
  if (!domain || !competency) throw new Error('an empty framework');
  const begun = unwrap(
    await client.mastery.beginAssessment({ frameworkId: framework.id, form: 'full', occasion: 'start' }),
  );
  const said = { stage: 2, isNotMyRole: false, certainty: 'fair' as const, isRecalibrated: false };
  unwrap(
    await client.mastery.saveAnswer({ id: begun.id, answer: { itemId: competency.id, ...said, note: 'for me alone' } }),
  );
  unwrap(await client.mastery.finishAssessment({ id: begun.id }));
  const target = { kind: 'competency' as const, frameworkId: framework.id, competencyId: competency.id };
  unwrap(
    await client.evidence.linkEvidence({
      source: { kind: 'page', entryId: page },
      target,
      why: 'a why',
      linkedAt: null,
    }),
  );
  const piece: OutlinePiece = {
    ...{ id: pieceId.parse(randomUUID()), title: '', why: '', requirementId: null },
    source: { kind: 'assessment', assessmentId: begun.id, beforeId: null },
  };
  const outline = portfolio.parts.map((part) => ({
    ...{ id: part.id, title: part.title, intro: part.intro, phaseId: part.phaseId },
    pieces: [
      ...part.pieces.map(({ id, source, title, why, requirementId }) => ({ id, source, title, why, requirementId })),
      piece,
    ],
  }));
  unwrap(await client.portfolio.saveOutline({ id: portfolio.id, outline, revision: portfolio.revision }));
  const stored = await getPortfolio(context.db, portfolio.id);
  const pieces = stored.parts.flatMap((part) => part.pieces);
  const guard = guardWords({ people: [], author: '' }, [], []);
  const record = await readRecord(context.db, stored, new Set(pieces.map(({ id }) => id)), guard);

  expect(record.assessments).toEqual([
    {
      ...{ id: begun.id, pieces: [piece.id], framework: framework.id, frameworkVersion: framework.version },
      ...{ form: 'full', occasion: 'start', takenOn: '2026-11-19', ratings: [{ item: competency.id, ...said }] },
    },
  ]);
  const shownOn = pieces.find(({ source }) => source.kind === 'page');
  const shownFor = { kind: 'competency', framework: framework.id, competency: competency.id };
  expect(record.evidence).toEqual([{ piece: shownOn?.id, shownFor, since: '2026-11-19' }]);
  const [written] = record.frameworks;
  expect(written?.domains[0]?.competencies[0]).toEqual({ id: competency.id, code: competency.code, name: '' });
  expect(written?.domains[0]?.competencies[1]?.name).toBe(domain.competencies[1]?.name);
  expect(JSON.stringify(record)).not.toMatch(/for me alone|a why|mara/);

  const without = await readRecord(context.db, stored, new Set(), guard);
  expect(without).toEqual({ assessments: [], evidence: [], frameworks: [] });
});

test('words beside the pages follow the decisions that were taken about the pages', () => {
  const known = { people: [], author: '' };
  const words = 'Write to mara.lind@example.org';
  const [hit] = hitsOf(documentOf([paragraph(words)]), known, []);
  if (!hit) throw new Error('nothing found');
  expect(guardWords(known, [], [])(words)).toBe('');
  const replaced = [{ key: hit.key, decision: 'replace' as const, replacement: 'Teacher A' }];
  expect(guardWords(known, replaced, [])(words)).toBe('Write to Teacher A');
  expect(guardWords(known, [{ key: hit.key, decision: 'keep', replacement: '' }], [])(words)).toBe(words);
  expect(guardWords(known, [], [])('Nothing of anybody')).toBe('Nothing of anybody');
});

test('a first name in them is known by the whole name that stands on the pages', () => {
  const known = { people: [], author: '' };
  const [hit] = hitsOf(documentOf([paragraph('I promised Radmila Thorsager a list.')]), known, []);
  if (!hit) throw new Error('nothing found');
  const replaced = [{ key: hit.key, decision: 'replace' as const, replacement: 'Person A' }];
  expect(guardWords(known, replaced, [hit.words])('Asks as Radmila does')).not.toContain('Radmila');
});
