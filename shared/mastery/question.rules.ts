import type { FrameworkWording, ItemId } from '../frameworks/frameworks.contract.ts';

/** What is asked about one item. */
export interface QuestionText {
  code: string;
  name: string;
  about: string;
  /** The domain that it lies in; empty for a domain itself. */
  domainName: string;
  /** False for a domain, which the quick form asks about. */
  isCompetency: boolean;
  /** One for each stage, from the first. */
  sentences: string[];
}

/**
 * The words of one item. Where it has no sentences of its own, as a domain in the quick form never has, the stages' own
 * sentences are read, or their names where they have none.
 */
export function questionOf({ stages, domains }: FrameworkWording, itemId: ItemId): QuestionText {
  const gists = stages.map(({ name, gist }) => (gist === '' ? name : gist));
  for (const domain of domains) {
    if (domain.id === itemId) {
      const { code, name, about } = domain;
      return { code, name, about, domainName: '', isCompetency: false, sentences: gists };
    }
    const competency = domain.competencies.find(({ id }) => id === itemId);
    if (competency) {
      const { code, name, about, descriptors } = competency;
      const sentences = descriptors.length > 0 ? descriptors : gists;
      return { code, name, about, domainName: domain.name, isCompetency: true, sentences };
    }
  }
  return { code: '', name: '', about: '', domainName: '', isCompetency: false, sentences: gists };
}
