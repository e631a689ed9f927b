import type { Block } from '../../../shared/portfolio/document.ts';
import { aPicture, paragraph, run } from '../../support/portfolio/example-document.ts';
import { knownPerson } from '../../support/portfolio/known.ts';

/** People whose real names are planted; one has an accent, one is double, one is a word as well, one is very short. */
export const plantedPeople = [
  knownPerson({ id: 'anna', code: 'Heron', realName: 'Anna Meyer' }),
  knownPerson({ id: 'jose', code: 'Plover', realName: 'José Müller-Lüdenscheidt' }),
  knownPerson({ id: 'grace', code: 'Wren', realName: 'Grace O’Brien' }),
  knownPerson({ id: 'li', code: 'Finch', realName: 'Li Østergård', school: 'Lindholt Lower School' }),
];

export interface PlantedForm {
  /** As it is written; or where it stands, in blocks of its own. */
  text: string | Block;
  /** What must not be there any more after everything was replaced, whatever its case. */
  gone: RegExp;
  /** Nothing hangs on it but what hangs on any word: these are all caught. The others have a stated figure. */
  isWhole: boolean;
}

const whole = (text: string | Block, gone: RegExp): PlantedForm => ({ text, gone, isWhole: true });
const within = (text: string | Block, gone: RegExp): PlantedForm => ({ text, gone, isWhole: false });

const figure = (parts: { caption?: string; alt?: string; fileName?: string }): Block => ({
  kind: 'figure',
  caption: parts.caption ?? '',
  alt: parts.alt ?? '',
  figure: { kind: 'picture', attachmentId: aPicture, fileName: parts.fileName ?? 'picture.jpg' },
});

const anna = /anna|meyer/i;
const jose = /jose|josé|m[uü]ller|mueller|l[uü]denscheidt/i;
const grace = /grace|brien/i;
const li = /\bli\b|stergard|stergård/i;

/** The forms in which a name may stand. */
export const plantedForms: readonly PlantedForm[] = [
  whole('Then Anna put the question again.', anna),
  whole('Then Anna Meyer put the question again.', anna),
  whole('It was Anna’s question, and not mine.', anna),
  whole("It was Anna's question, and not mine.", anna),
  whole('Das war Annas Frage.', anna),
  whole('The Meyers’ way of asking.', anna),
  whole('I owe it to ANNA MEYER alone.', anna),
  whole('as anna said on the stairs', anna),
  whole('Meyer, Anna: a question about waiting.', anna),
  whole('Seen with Anna-Meyer on the list.', anna),
  whole('(Anna)', anna),
  whole('“Anna, wait.”', anna),
  whole('I told Anna/Heron about it.', anna),
  whole('ask anna.meyer about the cards', anna),
  whole('José stayed at the back.', jose),
  whole('Jose stayed at the back.', jose),
  whole('José stayed at the back.'.normalize('NFD'), jose),
  whole('JOSÉ stayed at the back.', jose),
  whole('With Müller after the bell.', jose),
  whole('With Mueller after the bell.', jose),
  whole('With Muller after the bell.', jose),
  whole('Herr Müller-Lüdenscheidt was early.', jose),
  whole('Lüdenscheidt’s room is warm.', jose),
  whole('The name is An\u200bna here.', anna),
  whole('The name is An\u00adna here.', anna),
  whole('The name is A\u2060n\u2060n\u2060a here.', anna),
  whole('The name is Ａｎｎａ here.', /anna|ａｎｎａ/i),
  whole('The name is 𝐀𝐧𝐧𝐚 here.', /anna|𝐀𝐧𝐧𝐚/iu),
  whole('The name is Аnnа here.', /[aа]nn[aа]/iu), // its first and last letters are Cyrillic
  whole('Then Grace laughed.', grace),
  whole('And O’Brien laughed too.', grace),
  whole("And Ms O'Brien laughed too.", grace),
  whole('Grace.', grace),
  whole('I asked Li for a minute.', li),
  whole('Østergård came in late.', li),
  whole('Ostergard came in late.', li),
  whole(paragraph('I saw ', run('An', { look: { isStrong: true } }), 'na teach.'), anna),
  whole(
    paragraph(
      'I saw ',
      run('Anna', { look: { isEmphasised: true } }),
      ' ',
      run('Meyer', { look: { isMarked: true } }),
      '.',
    ),
    anna,
  ),
  whole(figure({ alt: 'Anna at the board with six pupils' }), anna),
  whole(figure({ caption: 'A wall in José’s room' }), jose),
  whole(figure({ fileName: 'anna_meyer-lesson.jpg' }), anna),
  whole(figure({ fileName: 'LessonAnnaMeyer2.jpg' }), anna),
  whole(figure({ fileName: 'visit to grace.jpg' }), grace),
  whole({ kind: 'table', caption: '', head: [[run('Who')]], rows: [[[run('Anna')]], [[run('José')]]] }, /anna|josé/i),
  whole({ kind: 'facts', rows: [{ label: 'With', runs: [run('Meyer')] }] }, anna),
  whole(
    { kind: 'list', isOrdered: false, start: 1, items: [{ isDone: false, blocks: [paragraph('Ring Anna')] }] },
    anna,
  ),
  whole(paragraph(run('her page', { address: 'https://example.org/people/anna-meyer' })), anna),
  within('The preAnna times.', anna),
  within('An unannamed file of preanna days.', anna),
  within('A meyerish way of asking.', anna),
  within('An Annaesque pause.', anna),
  within('The exmeyer room.', anna),
  within('An unmeyered class.', anna),
  within('A josélike pause.', jose),
  within('Ostergardish patience.', li),
];
