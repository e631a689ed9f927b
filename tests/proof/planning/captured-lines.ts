import { type CaptureContext, captureLine } from '../../../shared/planning/capture.rules.ts';
import type { Proof } from '../proof.ts';
import { schoolLife } from './school-life.ts';
import { type LineClass, type WrittenLine, writtenLines } from './written-lines.ts';

const orders = ['day-first', 'month-first'] as const;
type Order = (typeof orders)[number];

function contextOf({ today, hasRhythm }: WrittenLine, dayMonthOrder: Order): CaptureContext {
  const spans = hasRhythm ? {} : { terms: [], holidays: [] };
  return { ...schoolLife, ...spans, today, dayMonthOrder };
}

/** What is wrong with what was understood, part by part; empty where all is right. */
function faultsOf(written: WrittenLine, order: Order): string[] {
  const { line, person, whose, cue, response, repeats, monthFirst } = written;
  const context = contextOf(written, order);
  const captured = captureLine(line, context);
  const other = order === 'month-first' ? monthFirst : {};
  const expected = { text: other.text ?? written.text ?? line, whose, cue, response, repeats };
  const dueOn = other.dueOn === undefined ? written.dueOn : other.dueOn;
  const code = context.people.find(({ id }) => id === captured.personId)?.code ?? null;
  const { text, ...rest } = captured;
  const pairs = [
    ['text', text, expected.text],
    ['day', captured.dueOn, dueOn],
    ['person', code, person],
    ['whose', rest.whose, whose],
    ['cue', rest.cue, cue],
    ['response', rest.response, response],
    ['repeats', rest.repeats, repeats],
  ] as const;
  return pairs.flatMap(([part, is, wanted]) => (is === wanted ? [] : `${part} is ${is}, not ${wanted}`));
}

function proofOf(name: string, isAbout: (name: LineClass) => boolean, short: number): Proof {
  const classes = writtenLines.filter((one) => isAbout(one.name));
  const tries = classes.flatMap(({ name: about, lines }) =>
    lines.flatMap((written) => orders.map((order) => ({ about, written, order }))),
  );
  return {
    domain: 'planning',
    name,
    scale: { full: tries.length, short },
    async run(times) {
      const every = tries.length / times; // the short run takes them evenly from all classes
      const chosen = Array.from({ length: times }, (_, time) => tries[Math.floor(time * every)]).flatMap(
        (one) => one ?? [],
      );
      const wrong = chosen.flatMap((tried) => {
        const faults = faultsOf(tried.written, tried.order);
        return faults.length === 0 ? [] : [{ ...tried, faults }];
      });
      const counts = classes.map(({ name: about }) => {
        const all = chosen.filter((tried) => tried.about === about).length;
        return `${about} ${all - wrong.filter((tried) => tried.about === about).length} of ${all}`;
      });
      const told = wrong.map(({ written, order, faults }) => `\n  "${written.line}" (${order}): ${faults.join('; ')}`);
      return { tried: chosen.length, failed: wrong.length, detail: `Right: ${counts.join(', ')}.${told.join('')}` };
    },
  };
}

/** Both orders count as a try each: what differs between them is written beside the sentence. */
export const capturedLines: readonly Proof[] = [
  proofOf(
    'no sentence that names no day is given one, nor anybody to do it, nor a rhythm',
    (name) => name === 'neverInvents',
    60,
  ),
  proofOf(
    'what coaches write in one line is understood part by part, in both orders of day and month',
    (name) => name !== 'neverInvents',
    120,
  ),
];
