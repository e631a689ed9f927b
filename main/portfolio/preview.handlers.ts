import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { partsToShow } from '../../shared/portfolio/document.rules.ts';
import type { PortfolioId, Preview, portfolioContract } from '../../shared/portfolio/portfolio.contract.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import type { Prepared } from './prepared.ts';

/** What reads a portfolio of the journal, redacted (`guard/prepare.ts`). */
export type Prepare = (context: Pick<Context, 'db' | 'vault' | 'now'>, id: PortfolioId) => Promise<Prepared>;

/** Loaded on demand: few sessions look at a portfolio. */
const paper = () => import('./formats/pdf.ts');

/** All that can be seen of it: a portfolio changes with the pages that it shows, and not only when its outline is saved. */
function printOf({ id, look, document, report, pictures, madeOn }: Prepared): string {
  const hash = createHash('sha256').update(JSON.stringify({ id, look, document, report, madeOn }));
  for (const [picture, { bytes }] of pictures) hash.update(picture).update(bytes);
  return hash.digest('base64');
}

interface Shown {
  print: string;
  preview: Omit<Preview, 'revision'>;
}

/** What was shown last, and what is being made: forgotten with the open journal, so that a locked one leaves no pages behind. */
interface Press {
  shown: Shown | undefined;
  busy: Promise<unknown>;
}
const presses = new WeakMap<Db, Press>();

function pressOf(db: Db): Press {
  const known = presses.get(db);
  if (known) return known;
  const made: Press = { shown: undefined, busy: Promise.resolve() };
  presses.set(db, made);
  return made;
}

async function draw(prepared: Prepared, { desktop }: Context): Promise<Omit<Preview, 'revision'>> {
  const { toPdf } = await paper();
  const { pdf, ...places } = await toPdf(prepared, desktop);
  return { ...places, pdf: new Uint8Array(pdf) };
}

async function look(press: Press, prepare: Prepare, context: Context, id: PortfolioId): Promise<Preview> {
  const prepared = await prepare(context, id);
  if (partsToShow(prepared.document).length === 0) throw new AppError('portfolio-empty');
  const print = printOf(prepared);
  const shown = press.shown?.print === print ? press.shown : { print, preview: await draw(prepared, context) };
  press.shown = shown;
  return { ...shown.preview, revision: prepared.revision };
}

/**
 * The portfolio as it will print. One is made at a time: who asks meanwhile waits, and is given the same pages when nothing on
 * them was changed.
 */
export const previewHandlers = (
  prepare: Prepare,
): Pick<DomainHandlers<typeof portfolioContract, Context>, 'previewPortfolio'> => ({
  previewPortfolio(context, { id }) {
    const press = pressOf(context.db);
    const asked = press.busy.then(() => look(press, prepare, context, id));
    press.busy = asked.catch(() => {}); // whoever waits behind it has a question of their own
    return asked;
  },
});
