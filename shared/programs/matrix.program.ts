import type { Competency, Domain } from '../frameworks/frameworks.contract.ts';
import type { Refused } from '../frameworks/frameworks.refusal.ts';
import type { Path } from '../frameworks/frameworks.whole.ts';
import { type HtmlToWords, matrixToFramework } from '../frameworks/matrix.file.ts';
import { type ProgramReading, toWholeProgram } from './programs.file.ts';
import { programsMessages } from './programs.messages.ts';

const MOST_TEXT = 500;

/** Name and explanation in one, where there is room; else the explanation stands with the task. */
const inOne = ({ name, about }: Competency) => (about === '' ? name : `${name}: ${about.replaceAll('\n', ' ')}`);
const isShort = (one: Competency) => inOne(one).length <= MOST_TEXT;

function toTask({ name, about, competencies }: Domain) {
  const explained = competencies.filter((one) => !isShort(one)).map((one) => `${one.name}: ${one.about}`);
  return {
    id: null,
    title: name,
    text: [about, ...explained].filter((text) => text !== '').join('\n'),
    dueOn: null,
    place: null,
    requirements: competencies.map((one) => ({
      id: null,
      text: isShort(one) ? inOne(one) : one.name,
      kind: 'piece' as const,
      count: 1,
      templateId: null,
      leastWords: null,
      mostWords: null,
    })),
  };
}

/** Where in the matrix stands what is at that place of the program; only tasks can be too long. */
const toMatrixPath = (path: Path): Path =>
  path[2] === 'tasks' && path[3] !== undefined
    ? ['framework', 'standards', path[3], ...(path[4] === 'title' ? ['name'] : [])]
    : ['framework'];

/**
 * The requirements in a parsed Mahara SmartEvidence file, as a program of one phase without days: a standard is a task, and each
 * of its elements asks for one piece that shows it.
 */
export function matrixToProgram(value: unknown, htmlToWords: HtmlToWords): ProgramReading | Refused {
  const reading = matrixToFramework(value, htmlToWords);
  if (reading.kind === 'refused') return reading;
  const { name, description, domains } = reading.text;
  const phase = {
    ...{ id: null, title: programsMessages.matrixPhase, topic: '', startsOn: null, dueOn: null },
    tasks: domains.map(toTask),
  };
  const program = { name, cohort: '', about: description, startsOn: null, endsOn: null, phases: [phase] };
  return toWholeProgram(program, value, toMatrixPath);
}
