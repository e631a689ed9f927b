import type { Competency, Domain, FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';

export const findCompetency = ({ domains }: FrameworkWording, wanted: ItemId): Competency | undefined =>
  domains.flatMap(({ competencies }) => competencies).find(({ id }) => id === wanted);

/** A competency with the domain that it stands in. */
export interface Placed {
  competency: Competency;
  domain: Domain;
}

export const listCompetencies = ({ domains }: FrameworkWording): Placed[] =>
  domains.flatMap((domain) => domain.competencies.map((competency) => ({ competency, domain })));
