import { formatDay } from '../calendar/format-day.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Block, Run, ShownPerson } from './document.ts';
import { composeMessages } from './messages/compose.messages.ts';
import { paragraphOf, plainRun, plainRuns } from './runs.rules.ts';

const words = composeMessages.permissions;
const longDay = (day: LocalDate) => formatDay(day, { dateStyle: 'long' });
const fill = (sentence: string, values: Record<string, string>) =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);

/** Somebody in one artefact; `personId`, so that the name guard knows who stands there. */
export interface ShownIn extends ShownPerson {
  personId: string | null;
  artefact: string;
}

type Part = keyof typeof words.parts;
const partWord = (part: string) => (part in words.parts ? words.parts[part as Part] : part);

function whoRuns({ who, kind, count, personId }: ShownIn): Run[] {
  const name = who || (kind === 'pupils' ? words.pupils : words.someone);
  const run = personId === null ? plainRun(name) : { ...plainRun(name), personId };
  const saysHowMany = new RegExp(`(?<!\\d)${count}(?!\\d)`).test(name); // "20 families", and not "Class 4B"
  return count > 1 && !saysHowMany ? [run, plainRun(` (${count})`)] : [run];
}

function rowOf(shown: ShownIn): Run[][] {
  const { shows, state, on, audiences, until } = shown;
  const said = words.states[state];
  return [
    whoRuns(shown),
    plainRuns(shows.length === 0 ? words.nothing : shows.map(partWord).join(', ')),
    plainRuns(on === null ? said : fill(words.stateOn, { state: said, day: longDay(on) })),
    plainRuns(audiences.map((audience) => composeMessages.audiences[audience]).join(', ')),
    plainRuns(state !== 'given' ? '' : until === null ? words.noEnd : longDay(until)),
    plainRuns(shown.artefact),
  ];
}

const count = ({ one, other }: { one: string; other: string }, number: number) =>
  fill(number === 1 ? one : other, { count: String(number) });

/**
 * The statement of permissions: who can be seen or heard in what is shown, and what they said to it, with how many pieces are
 * left out because somebody did not agree. Nobody in these is named: they are not shown.
 */
export function permissionsToBlocks(shown: readonly ShownIn[], leftOut: number): Block[] {
  const { who, shows, state, audiences, until, artefact } = words.columns;
  const isAnybodySeen = shown.some((one) => one.shows.length > 0);
  const head = [who, shows, state, audiences, until, artefact].map(plainRuns);
  return [
    paragraphOf(isAnybodySeen ? words.everybody : words.nobody),
    ...(shown.length === 0 ? [] : [{ kind: 'table' as const, caption: words.title, head, rows: shown.map(rowOf) }]),
    ...(leftOut === 0 ? [] : [paragraphOf(count(words.leftOut, leftOut))]),
  ];
}
