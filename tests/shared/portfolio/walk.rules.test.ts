import { describe, expect, it } from 'vitest';
import { mapWords, wordsOf } from '../../../shared/portfolio/walk.rules.ts';
import { aPicture, documentOf, exampleDocument, paragraph, run } from '../../support/portfolio/example-document.ts';

/** Fields that are text to a computer and no words to a reader. A new field that is not in here has to be walked. */
const noWords = new Set([
  'id',
  'kind',
  'coversFrom',
  'coversTo',
  'on',
  'attachmentId',
  'mediaType',
  'still',
  'personId',
  'trouble',
]);

/** The same value with every string of its words replaced by a mark of its own; the marks in the order of reading. */
function marked<T>(value: T): { value: T; marks: string[] } {
  const marks: string[] = [];
  const mark = (it: unknown, key: string): unknown => {
    if (typeof it === 'string' && !noWords.has(key)) {
      const name = `zq${marks.length}x`;
      marks.push(name);
      return key === 'fileName' ? `${name}.jpg` : name;
    }
    if (Array.isArray(it)) return it.map((one) => mark(one, key));
    if (it === null || typeof it !== 'object') return it;
    return Object.fromEntries(Object.entries(it).map(([inner, one]) => [inner, mark(one, inner)]));
  };
  const changed = mark(value, '') as T;
  return { value: changed, marks };
}

describe('the walk over every word', () => {
  it('comes past every word of a document, each once', () => {
    const { value, marks } = marked(exampleDocument());
    const seen = wordsOf(value).flatMap(({ text }) => text.match(/zq\d+x/g) ?? []);
    expect(marks.length).toBeGreaterThan(150);
    expect(seen.toSorted()).toEqual(marks.toSorted());
  });

  it('can change every word, and nothing else', () => {
    const { value } = marked(exampleDocument());
    const changed = mapWords(value, ({ text, place }) =>
      place === 'address'
        ? []
        : [...text.matchAll(/zq(\d+x)/g)].map((found) => ({
            from: found.index,
            to: found.index + found[0].length,
            words: `other${found[1]}`,
          })),
    );
    // A mention whose words were changed is a mention of nobody any more.
    const expected = JSON.stringify(value)
      .replaceAll('zq', 'other')
      .replaceAll('"address":"other', '"address":"zq')
      .replaceAll('"personId":"somebody"', '"personId":null');
    expect(JSON.stringify(changed)).toBe(expected);
  });

  it('leaves a document as it is where nothing is to be changed', () => {
    const document = exampleDocument();
    expect(mapWords(document, () => [])).toEqual(document);
  });

  it('joins what differs only in its look, and keeps the look of what is put in', () => {
    const document = documentOf([paragraph(run('I saw '), run('An', { look: { isStrong: true } }), run('na teach.'))]);
    const text = wordsOf(document).find(({ place }) => place === 'text');
    expect(text?.text).toBe('I saw Anna teach.');
    const changed = mapWords(document, (words) =>
      words.place === 'text' ? [{ from: 6, to: 10, words: 'Teacher A' }] : [],
    );
    expect(changed).toEqual(
      documentOf([paragraph(run('I saw '), run('Teacher A', { look: { isStrong: true } }), run(' teach.'))]),
    );
  });

  it('says where somebody is mentioned', () => {
    const document = documentOf([paragraph('With ', run('Heron', { personId: 'heron' }), ' today')]);
    expect(wordsOf(document).find(({ place }) => place === 'text')?.mentions).toEqual([
      { from: 5, to: 10, personId: 'heron' },
    ]);
  });

  it('keeps what kind of file it is, whatever becomes of its name', () => {
    const document = documentOf([
      {
        kind: 'figure',
        caption: '',
        alt: '',
        figure: { kind: 'picture', attachmentId: aPicture, fileName: 'Anna.jpg' },
      },
    ]);
    const names = wordsOf(
      mapWords(document, (words) => (words.place === 'file-name' ? [{ from: 0, to: 4, words: '' }] : [])),
    );
    expect(names.find(({ place }) => place === 'file-name')?.text).toBe('file');
  });

  it('takes a name behind a dot for a name, and no ending', () => {
    const figure = { kind: 'picture', attachmentId: aPicture, fileName: 'Talk with.Anna' } as const;
    const document = documentOf([{ kind: 'figure', caption: '', alt: '', figure }]);
    expect(wordsOf(document).find(({ place }) => place === 'file-name')?.text).toBe('Talk with.Anna');
    const changed = mapWords(document, ({ place }) =>
      place === 'file-name' ? [{ from: 10, to: 14, words: 'A' }] : [],
    );
    expect(wordsOf(changed).find(({ place }) => place === 'file-name')?.text).toBe('Talk with.A');
  });

  it('lets a link go that would have to be changed', () => {
    const link = 'https://example.org/anna';
    const document = documentOf([paragraph(run('her page', { address: link }))]);
    const changed = mapWords(document, ({ place, text }) =>
      place === 'address' ? [{ from: text.length - 4, to: text.length, words: 'x' }] : [],
    );
    expect(changed).toEqual(documentOf([paragraph('her page')]));
  });
});
