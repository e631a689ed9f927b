import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { partsToShow } from '../../shared/portfolio/document.rules.ts';
import type { ExportFormat, LeftOut, portfolioContract } from '../../shared/portfolio/portfolio.contract.ts';
import type { Context, FileKind } from '../context.ts';
import { safeFileName } from '../files/file-names.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { checkPassphrase } from '../vault/vault.replace.ts';
import { insertHanded, listHanded } from './exports.queries.ts';
import { prepareWithCheck } from './guard/prepare.ts';
import { makeFile } from './make-file.ts';
import { getPortfolio } from './portfolio.queries.ts';
import type { Prepared } from './prepared.ts';
import { findUnreadable, withoutFiles } from './unreadable-files.ts';

const fileKinds: Record<ExportFormat, { kind: FileKind; ending: string }> = {
  pdf: { kind: 'pdf', ending: '.pdf' },
  docx: { kind: 'docx', ending: '.docx' },
  html: { kind: 'html', ending: '.html' },
  markdown: { kind: 'zip', ending: ' (Markdown).zip' },
  zip: { kind: 'zip', ending: '.zip' },
};

/** Only these take films and other files along. */
const takesFiles = (format: ExportFormat) => format === 'zip' || format === 'markdown';

const nothing: Awaited<ReturnType<typeof findUnreadable>> = new Map();

const notMade = { saved: false, fileName: '', changed: [], isOutdated: false };

const keyOf = ({ pieceId, title, reason }: LeftOut) => JSON.stringify([pieceId, title, reason]);

/** What cannot go along and was not named when the coach looked. */
function notSeen(seen: readonly LeftOut[], now: readonly LeftOut[]): LeftOut[] {
  const known = new Set(seen.map(keyOf));
  return now.filter((one) => !known.has(keyOf(one)));
}

const countDifferent = ({ report }: Prepared) => report.replaced.reduce((sum, { different }) => sum + different, 0);

type ExportHandlers = Pick<DomainHandlers<typeof portfolioContract, Context>, 'exportPortfolio' | 'listExports'>;

export const exportHandlers: ExportHandlers = {
  async exportPortfolio(context, { id, format, revision, print, leftOut: seen, passphrase }) {
    const { vault, desktop, now, newId } = context;
    await checkPassphrase(vault, passphrase);
    const open = vault.opened;
    const { stored, check, prepared: whole } = await prepareWithCheck(context, id);
    if (stored.revision !== revision) throw new AppError('changed-elsewhere');
    const unreadable = takesFiles(format) ? await findUnreadable(vault.attachments, whole) : nothing;
    const changed = notSeen(seen, [...check.leftOut, ...unreadable.values()]);
    const isOutdated = check.print !== print;
    if (isOutdated || changed.length > 0) return { ...notMade, changed, isOutdated };
    const prepared = withoutFiles(whole, unreadable);
    if (partsToShow(prepared.document).length === 0) throw new AppError('portfolio-empty');
    if (!prepared.isReady) throw new AppError('portfolio-undecided');

    const { kind, ending } = fileKinds[format];
    const suggested = safeFileName(`${prepared.document.cover.title}${ending}`);
    const file = await desktop.askWhereToSave(suggested, kind);
    if (file === undefined) return notMade;
    const found = check.hits.map(({ words }) => words);
    const isOpen = () => vault.opened === open;
    if (!isOpen()) throw new AppError('vault-locked'); // locked while the dialog was open
    const sha256 = await makeFile(context, stored, prepared, { format, file, found, isOpen });
    const fileName = basename(file);
    await context.db.transaction().execute(async (trx) => {
      await insertHanded(trx, id, {
        id: newId(),
        format,
        at: now().toISOString(),
        fileName,
        sha256,
        replaced: countDifferent(prepared),
        leftOut: prepared.report.leftOut.length,
      });
      await countCommit(trx);
    });
    return { ...notMade, saved: true, fileName };
  },

  async listExports({ db }, { id }) {
    await getPortfolio(db, id);
    return listHanded(db, id);
  },
};
