import type { Proof } from '../proof.ts';
import { fuzzedAnswers } from './fuzzed-answers.ts';
import { verdictClasses } from './verdict-classes.ts';

export const feedbackProofs: readonly Proof[] = [verdictClasses, fuzzedAnswers];
