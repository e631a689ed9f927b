import type { Domain } from '../../shared/frameworks/frameworks.contract.ts';
import type { Form } from '../../shared/mastery/mastery.contract.ts';
import { type AssessmentResult, itemsOf, type Mark } from '../../shared/mastery/scoring.rules.ts';

export interface StripPlace {
  mark: Mark;
  code: string;
  name: string;
  domain: Domain;
  isFirstOfDomain: boolean;
  /** Where it stands from left to right: one for each mark, and more between domains. */
  x: number;
}

const DOMAIN_GAP = 0.9;
const EDGE = 0.6;

/** Every mark of a result with its words and its place in the strip. */
export function stripPlaces(form: Form, { domains }: AssessmentResult): StripPlace[] {
  const gap = form === 'full' ? DOMAIN_GAP : 0;
  let x = EDGE - gap;
  return domains.flatMap(({ domain, marks }) => {
    x += gap;
    return itemsOf(domain, form).flatMap(({ code, name }, index) => {
      const mark = marks[index];
      if (!mark) return [];
      const place = { mark, code, name, domain, isFirstOfDomain: index === 0, x };
      x += 1;
      return [place];
    });
  });
}
