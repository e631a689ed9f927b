import type { Proof } from '../proof.ts';
import { countsHidden } from './counts-hidden.ts';
import { formInBrowsers } from './form-in-browsers.ts';
import { fuzzedAnswers } from './fuzzed-answers.ts';
import { nothingRecovered } from './nothing-recovered.ts';
import { verdictClasses } from './verdict-classes.ts';

export const feedbackProofs: readonly Proof[] = [
  verdictClasses,
  fuzzedAnswers,
  formInBrowsers,
  nothingRecovered,
  countsHidden,
];
