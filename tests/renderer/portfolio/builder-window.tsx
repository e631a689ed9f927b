import { randomUUID } from 'node:crypto';
import { screen } from '@testing-library/react';
import { BuilderPage } from '../../../renderer/portfolio/BuilderPage.tsx';
import { PortfoliosPage } from '../../../renderer/portfolio/list/PortfoliosPage.tsx';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import type { Cover, Outline, PieceSource, Portfolio } from '../../../shared/portfolio/portfolio.contract.ts';
import type { RichTextDocument } from '../../../shared/richtext/document.ts';
import { page } from '../../support/builders.ts';
import type { JournalWindow } from '../../support/journal-window.tsx';
import { type RoutedPages, showRoutes } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';

export const cover: Cover = {
  title: 'A year of asking first',
  subtitle: '',
  author: 'Nora Lindgren',
  program: 'Certificate',
  cohort: '2025-26',
  coversFrom: null,
  coversTo: null,
  logoId: null,
  theme: 'literata',
  size: 'A4',
};

export async function keepPage({ client }: JournalWindow, title: string, body: RichTextDocument = page('Said.')) {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title, body }));
  return begun.id;
}

export const pageSource = (entryId: EntryId): PieceSource => ({ kind: 'page', entryId, promptIds: null });

/** A portfolio with these parts, each with the sources of its pieces. */
export async function makePortfolio(
  { client }: JournalWindow,
  parts: Record<string, PieceSource[]>,
): Promise<Portfolio> {
  const made = unwrap(
    await client.portfolio.createPortfolio({ cover, programId: null, phaseIds: [], isFilled: false }),
  );
  const outline = Object.entries(parts).map(([title, sources]) => ({
    id: randomUUID(),
    title,
    phaseId: null,
    intro: '',
    pieces: sources.map((source) => ({ id: randomUUID(), source, title: '', why: '', requirementId: null })),
  })) as unknown as Outline;
  return unwrap(await client.portfolio.saveOutline({ id: made.id, outline, revision: made.revision }));
}

/** The pages of Portfolio at their addresses. */
export function showPortfolio(journal: JournalWindow, address: string): RoutedPages {
  const routes = [
    { path: '/portfolio', element: <PortfoliosPage /> },
    { path: '/portfolio/:portfolioId', element: <BuilderPage /> },
  ];
  return showRoutes(journal, routes, address);
}

/** The outline in the journal: the titles of its parts, each with those of its pieces. */
export async function storedOutline({ client }: JournalWindow, { id }: Pick<Portfolio, 'id'>) {
  const { parts } = unwrap(await client.portfolio.findPortfolio({ id }));
  return parts.map(({ title, pieces }) => [title, ...pieces.map((piece) => piece.title || piece.sourceTitle)]);
}

export const row = (title: string) => screen.findByRole('button', { name: new RegExp(`^${title}`) });
