import type { PortfolioDocument } from '../../../shared/portfolio/document.ts';
import { hitsOf } from '../../../shared/portfolio/guard/hits.rules.ts';
import { redact } from '../../../shared/portfolio/guard/redact.rules.ts';
import { wordsOf } from '../../../shared/portfolio/walk.rules.ts';
import { documentOf, paragraph } from '../../support/portfolio/example-document.ts';
import { known } from '../../support/portfolio/known.ts';
import type { Proof } from '../proof.ts';
import { type PlantedForm, plantedForms, plantedPeople } from './planted-forms.ts';

const guarded = known(...plantedPeople);

const documentWith = ({ text }: PlantedForm): PortfolioDocument =>
  documentOf([paragraph('Nobody is meant by this.'), typeof text === 'string' ? paragraph(text) : text]);

/** Every word as a reader sees it: signs without width are not seen. */
const seenIn = (document: PortfolioDocument): string =>
  wordsOf(document)
    .map(({ text }) => text.normalize('NFC').replaceAll(/\p{Cf}/gu, ''))
    .join('\n');

const told = ({ text }: PlantedForm): string => (typeof text === 'string' ? text : JSON.stringify(text));

/** Whether nothing of the name is left once everything that was found is replaced by its label. */
function isCaught(form: PlantedForm): boolean {
  const document = documentWith(form);
  const decisions = hitsOf(document, guarded, []).map(({ key, suggestion }) => ({
    key,
    decision: 'replace' as const,
    replacement: suggestion,
  }));
  if (!form.gone.test(seenIn(document))) throw new Error(`nothing is planted in ${told(form)}`);
  return !form.gone.test(seenIn(redact(document, guarded, decisions).document));
}

/** Names planted in many forms: the whole words all found and gone, and how many of the others. */
export const plantedNames: Proof = {
  domain: 'portfolio',
  name: 'a real name does not leave as a word of its own, however it is written',
  scale: { full: plantedForms.length, short: plantedForms.length },
  async run() {
    const tried = plantedForms.map((form) => ({ form, isCaught: isCaught(form) }));
    const wholes = tried.filter(({ form }) => form.isWhole);
    const others = tried.filter(({ form }) => !form.isWhole);
    const missed = wholes.filter((one) => !one.isCaught);
    const count = (some: typeof tried) => `${some.filter((one) => one.isCaught).length} of ${some.length}`;
    const lost = [...missed, ...others.filter((one) => !one.isCaught)].map(({ form }) => `\n  missed: ${told(form)}`);
    return {
      tried: tried.length,
      failed: missed.length,
      detail: `Caught: ${count(wholes)} whole words, ${count(others)} inside of other words.${lost.join('')}`,
    };
  },
};
