import { AlignmentType, type IPropertiesOptions, LevelFormat } from 'docx';

type Definition = NonNullable<IPropertiesOptions['numbering']>['config'][number];
type Level = Definition['levels'][number];

const DEEPEST = 8;
const STEP = 360;
const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => level);

const indent = (level: number) => ({
  paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } },
});

const bulletLevels = (text: (level: number) => string): Level[] =>
  levels.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: indent(level),
  }));

const orderedLevels = (start: number): Level[] =>
  levels.map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    start,
    style: indent(level),
  }));

/** What a paragraph of a list refers to. */
export interface ListPlace {
  reference: string;
  level: number;
  instance: number;
}

/** The lists of a document: real ones, that go on counting when somebody adds a line in Word. */
export class Numbering {
  readonly #starts = new Set<number>();
  #instances = 0;

  /** A new list of its own at this level, from 0; deeper ones than Word has stand on its deepest. */
  begin(level: number, isOrdered: boolean, start: number): ListPlace {
    this.#instances++;
    const deep = Math.min(level, DEEPEST);
    if (!isOrdered) return { reference: 'bullets', level: deep, instance: 0 };
    this.#starts.add(start);
    return { reference: `from-${start}`, level: deep, instance: this.#instances };
  }

  /** An item of a list of things to tick. */
  tick(level: number, isDone: boolean): ListPlace {
    return { reference: isDone ? 'done' : 'open', level: Math.min(level, DEEPEST), instance: 0 };
  }

  config(): Definition[] {
    return [
      { reference: 'bullets', levels: bulletLevels((level) => (level % 2 === 0 ? '\u2022' : '\u2013')) },
      { reference: 'open', levels: bulletLevels(() => '\u2610') },
      { reference: 'done', levels: bulletLevels(() => '\u2611') },
      ...[...this.#starts].map((start) => ({ reference: `from-${start}`, levels: orderedLevels(start) })),
    ];
  }
}

/** How far the text of an item stands in, in twips. */
export const itemIndent = (level: number): number => STEP * (Math.min(level, DEEPEST) + 1);
