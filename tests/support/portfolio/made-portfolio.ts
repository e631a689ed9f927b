import { randomUUID } from 'node:crypto';
import type { Client } from '../../../shared/contract.ts';
import {
  type Cover,
  type PieceSource,
  type Portfolio,
  pieceId,
  pieceSource,
} from '../../../shared/portfolio/portfolio.contract.ts';
import { unwrap } from '../test-client.ts';

const cover: Cover = {
  title: 'A year of asking first',
  subtitle: '',
  author: 'Ines Okafor-Lind',
  program: '',
  cohort: '',
  coversFrom: null,
  coversTo: null,
  logoId: null,
  theme: 'literata',
  size: 'A4',
};

const blank = {
  id: null,
  kind: 'coachee' as const,
  role: 'Grade 6 teacher',
  group: '',
  school: '',
  consentNote: '',
  agreementReadOn: null,
  openQuestion: '',
  isArchived: false,
};
/** A teacher by code, with a real name kept apart. */
export const addPersonTo = async (client: Client, code: string, realName: string) =>
  unwrap(await client.people.savePerson({ ...blank, code, realName }));

export const piece = (source: unknown) => ({
  id: pieceId.parse(randomUUID()),
  source: pieceSource.parse(source),
  title: '',
  why: '',
  requirementId: null,
});
export const words = (text: string): PieceSource => ({ kind: 'words', words: text });

/** A portfolio of one part, with a piece for each source. */
export async function portfolioOf(client: Client, ...sources: unknown[]): Promise<Portfolio> {
  const { id, revision } = unwrap(
    await client.portfolio.createPortfolio({ cover, programId: null, phaseIds: [], isFilled: false }),
  );
  const part = { id: randomUUID(), title: 'What I did', phaseId: null, intro: '', pieces: sources.map(piece) };
  return unwrap(await client.portfolio.saveOutline({ id, outline: [part], revision }));
}
