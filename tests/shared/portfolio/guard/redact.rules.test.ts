import { describe, expect, it } from 'vitest';
import type { PortfolioDocument } from '../../../../shared/portfolio/document.ts';
import { type Decision, hitsOf } from '../../../../shared/portfolio/guard/hits.rules.ts';
import { letterOf } from '../../../../shared/portfolio/guard/labels.rules.ts';
import { redact } from '../../../../shared/portfolio/guard/redact.rules.ts';
import { wordsOf } from '../../../../shared/portfolio/walk.rules.ts';
import { aPicture, documentOf, paragraph, run } from '../../../support/portfolio/example-document.ts';
import { known, knownPerson } from '../../../support/portfolio/known.ts';

const staff = known(
  knownPerson({ id: 'heron', code: 'Heron', realName: 'Anna Meyer' }),
  knownPerson({ id: 'plover', code: 'Plover', realName: 'James Lund' }),
  knownPerson({ id: 'team', code: 'Grade 4 team', kind: 'team', role: 'Four teachers' }),
  knownPerson({ id: 'leader', code: 'my leader', kind: 'leader', role: 'Head of school' }),
  knownPerson({ id: 'avocet', code: 'Avocet', kind: 'peer', role: 'Coach at another school' }),
);

const replaceAll = (document: PortfolioDocument): Decision[] =>
  hitsOf(document, staff, []).map(({ key, suggestion }) => ({ key, decision: 'replace', replacement: suggestion }));
const textOf = (document: PortfolioDocument): string[] =>
  wordsOf(document)
    .filter(({ place }) => place === 'text')
    .map(({ text }) => text);

describe('labels', () => {
  it('say what somebody is, in the order of the first appearance, one for the name and the code of one person', () => {
    const document = documentOf([paragraph('Plover, Anna and Heron; the Grade 4 team, my leader, Avocet, James.')]);
    expect(textOf(redact(document, staff, replaceAll(document)).document)).toEqual([
      'Teacher A, Teacher B and Teacher B; the Team A, Leader A, Coach A, Teacher A.',
    ]);
  });

  it('keep their letter by a decision, however the pieces are moved, and no letter is given twice', () => {
    const decided: Decision[] = [{ key: 'code:heron', decision: 'replace', replacement: 'Teacher A' }];
    const hits = hitsOf(documentOf([paragraph('Plover, Heron, Anna.')]), staff, decided);
    expect(Object.fromEntries(hits.map(({ key, suggestion }) => [key, suggestion]))).toEqual({
      'name:heron': 'Teacher A',
      'code:plover': 'Teacher B',
      'code:heron': 'Teacher A',
    });
  });

  it('go on after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('what is redacted', () => {
  it('says in its place that something belongs to somebody', () => {
    const document = documentOf([paragraph('Anna’s, Annas and James’ turn.')]);
    expect(textOf(redact(document, staff, replaceAll(document)).document)).toEqual([
      'Teacher A’s, Teacher A’s and Teacher B’s turn.',
    ]);
  });

  it('keeps its look, and the links that say nothing', () => {
    const document = documentOf([
      paragraph(
        run('An', { look: { isStrong: true } }),
        run('na', { personId: null }),
        run(' here', { address: 'https://example.org/cards' }),
        run(' there', { address: 'https://example.org/anna' }),
      ),
    ]);
    expect(redact(document, staff, replaceAll(document)).document).toEqual(
      documentOf([
        paragraph(
          run('Teacher A', { look: { isStrong: true } }),
          run(' here', { address: 'https://example.org/cards' }),
          ' there',
        ),
      ]),
    );
  });

  it('changes the name of a file and never its kind', () => {
    const document = documentOf([
      {
        kind: 'figure',
        caption: '',
        alt: '',
        figure: { kind: 'picture', attachmentId: aPicture, fileName: 'anna_meyer-2.jpg' },
      },
    ]);
    const { document: redacted } = redact(document, staff, replaceAll(document));
    expect(JSON.stringify(redacted)).toContain('"fileName":"Teacher A-2.jpg"');
  });

  it('leaves a sentence out whole, a paragraph with it where nothing else was there, and a title as three dots', () => {
    const decided: Decision[] = [{ key: 'name:heron', decision: 'leave-out', replacement: '' }];
    const document = documentOf(
      [paragraph('It rained. Then Anna spoke. It stopped.'), paragraph('Anna again.'), paragraph('')],
      {
        title: 'With Anna',
      },
    );
    const { document: redacted, report } = redact(document, staff, decided);
    expect(redacted).toEqual(documentOf([paragraph('It rained. It stopped.'), paragraph('')], { title: '…' }));
    expect(report.sentences).toEqual([{ kind: 'name', different: 1, places: 3 }]);
  });

  it('is nothing where nothing is decided, and nothing where all is kept', () => {
    const document = documentOf([paragraph('Heron, Anna, James’ turn on 01632 960158.')]);
    expect(redact(document, staff, []).document).toEqual(document);
    const keepAll = replaceAll(document).map((one): Decision => ({ ...one, decision: 'keep', replacement: '' }));
    const { document: kept, report } = redact(document, staff, keepAll);
    expect(kept).toEqual(document);
    expect(report.replaced).toEqual([]);
    expect(report.kept.reduce((sum, { places }) => sum + places, 0)).toBe(4);
  });

  it('has nothing left of what was replaced, whatever was decided about the rest: 300 documents made at random', () => {
    const pieces = [
      'Heron',
      'Anna',
      'Anna Meyer',
      'Annas',
      'James’',
      'Plover',
      'my leader',
      'rain',
      'a pen',
      'the Grade 4 team',
      'ring 01632 960158',
      'x@y.example',
    ];
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let time = 0; time < 300; time++) {
      const sentences = Array.from({ length: 4 }, () =>
        Array.from({ length: 3 }, () => pieces[next(pieces.length)]).join(next(2) === 0 ? ' and ' : ', '),
      );
      const document = documentOf([
        paragraph(run(sentences.slice(0, 2).join('. '), { look: { isStrong: true } }), ...sentences.slice(2)),
      ]);
      const decisions = replaceAll(document).map((one): Decision => {
        const decision = (['replace', 'keep', 'leave-out'] as const)[next(3)] ?? 'replace';
        return { ...one, decision, replacement: decision === 'replace' ? one.replacement : '' };
      });
      const gone = new Set(decisions.filter(({ decision }) => decision !== 'keep').map(({ key }) => key));
      const after = hitsOf(redact(document, staff, decisions).document, staff, []).map(({ key }) => key);
      expect(
        after.filter((key) => gone.has(key)),
        sentences.join('. '),
      ).toEqual([]);
    }
  });
});
