import fc from 'fast-check';
import { endingKinds, type TemplateText, templateFamilies } from '../../../shared/templates/templates.contract.ts';
import { cleanText } from '../../../shared/templates/templates.wording.ts';

const line = (maxLength: number) => fc.string({ unit: 'binary', minLength: 1, maxLength });

/** Any wording that could have been typed, before it is cleaned. */
export const typedText: fc.Arbitrary<TemplateText> = fc.record({
  name: line(60),
  family: fc.constantFrom(...templateFamilies),
  source: line(80),
  when: line(80),
  minutes: fc.integer({ min: 1, max: 240 }),
  sections: fc.array(
    fc.record({
      title: line(40),
      prompts: fc.array(fc.record({ id: fc.uuid(), text: line(80) }), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  endsWith: line(40),
  endings: fc.subarray([...endingKinds]),
});

/** A wording as it is kept: cleaned, with something left in each line. */
export const keptText: fc.Arbitrary<TemplateText> = typedText
  .map(cleanText)
  .filter(
    ({ name, sections }) =>
      name !== '' && sections.every(({ title, prompts }) => title !== '' && prompts.every(({ text }) => text !== '')),
  );
