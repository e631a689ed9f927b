import { instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import type { Check, PortfolioId } from '../../../shared/portfolio/portfolio.contract.ts';
import type { Context } from '../../context.ts';
import { composePortfolio } from '../compose/compose.ts';
import { getPortfolio, type StoredPortfolio } from '../portfolio.queries.ts';
import type { Prepared } from '../prepared.ts';
import { type Examined, examine } from './examine.ts';

type Surroundings = Pick<Context, 'db' | 'vault' | 'now'>;

/** Composes a portfolio of the journal as it is now and looks it through. Throws `portfolio-missing`. */
export async function examinePortfolio(context: Surroundings, id: PortfolioId): Promise<Examined> {
  const stored = await getPortfolio(context.db, id);
  const today = instantToLocalDate(context.now());
  return examine(context, stored, await composePortfolio(context.db, stored, today));
}

/** What was looked at, and a portfolio with everything done to it that was decided so far. Throws `portfolio-missing`. */
export async function prepareWithCheck(
  context: Surroundings,
  id: PortfolioId,
): Promise<{ stored: StoredPortfolio; check: Check; prepared: Prepared }> {
  const stored = await getPortfolio(context.db, id);
  const today = instantToLocalDate(context.now());
  const composed = await composePortfolio(context.db, stored, today);
  const { check, document, report, pictures, files } = await examine(context, stored, composed);
  const { theme, size, revision } = stored;
  const { isReady } = check;
  const prepared = { id, revision, look: { theme, size }, document, report, isReady, pictures, files, madeOn: today };
  return { stored, check, prepared };
}

/**
 * A portfolio with everything done to it that was decided so far. Only what `isReady` says may be handed out; a preview is made
 * of the rest too. Throws `portfolio-missing`.
 */
export async function preparePortfolio(context: Surroundings, id: PortfolioId): Promise<Prepared> {
  return (await prepareWithCheck(context, id)).prepared;
}
