import { z } from 'zod';
import builtIn from '../../../main/frameworks/built-in.json' with { type: 'json' };
import { type FrameworkWording, frameworkWording, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import type { Answer } from '../../../shared/mastery/mastery.contract.ts';

const [first] = z.array(frameworkWording).parse(builtIn);
if (!first) throw new Error('Waymark is not there');

/** The framework that comes with Cairn. */
export const waymark: FrameworkWording = first;

export const codes = waymark.domains.flatMap(({ competencies }) => competencies.map(({ id }) => id));

export function answerTo(code: string, stage: number | null, change: Partial<Answer> = {}): Answer {
  return {
    itemId: itemId.parse(code),
    stage,
    isNotMyRole: false,
    certainty: null,
    note: '',
    isRecalibrated: false,
    ...change,
  };
}

/** Stages as one writes them down, in the order of the framework; `0` is "not part of my role", `-` is no answer. */
export function answersOf(stages: string): Answer[] {
  return [...stages].flatMap((sign, place) => {
    const code = String(codes[place]);
    if (sign === '-') return [];
    return sign === '0' ? [answerTo(code, null, { isNotMyRole: true })] : [answerTo(code, Number(sign))];
  });
}
