import type { PortfolioDocument } from '../../../shared/portfolio/document.ts';
import type { Known } from '../../../shared/portfolio/guard/finding.ts';
import { type Decision, hitsOf } from '../../../shared/portfolio/guard/hits.rules.ts';
import { redact } from '../../../shared/portfolio/guard/redact.rules.ts';
import { filesOf, picturesOf, withFileSizes, withoutAttachments } from '../../../shared/portfolio/pictures.rules.ts';
import type { Check, PictureEdit } from '../../../shared/portfolio/portfolio.contract.ts';
import type { RedactionReport } from '../../../shared/portfolio/redaction.ts';
import type { AttachmentId } from '../../attachments/attachments.store.ts';
import type { Context } from '../../context.ts';
import { listPeopleWithNames } from '../../people/people.queries.ts';
import { takeReady } from '../pictures/picture-shelf.ts';
import type { StoredPortfolio } from '../portfolio.queries.ts';
import type { Prepared, ReadyPicture } from '../prepared.ts';
import { countFiles, isFileUndecided, lookAtFiles } from './carried-files.ts';
import { listDecisions, listEdits } from './decisions.queries.ts';
import { printOf } from './print.ts';

type Surroundings = Pick<Context, 'db' | 'vault'>;

/** What was looked at, what is to be decided, and what comes out of it. */
export interface Examined {
  check: Check;
  document: PortfolioDocument;
  report: RedactionReport;
  pictures: Prepared['pictures'];
  files: Prepared['files'];
}

const untouched = (attachmentId: AttachmentId): PictureEdit => ({
  attachmentId,
  crop: null,
  blurs: [],
  isChecked: false,
});

/** The pictures of a document as they may leave, and those that cannot be read. */
async function readPictures({ vault }: Pick<Context, 'vault'>, edits: readonly PictureEdit[]) {
  const pictures = new Map<AttachmentId, ReadyPicture>();
  const gone = new Set<AttachmentId>();
  for (const edit of edits) {
    // One after the other: each is tens of megabytes while it is worked on.
    const ready = await takeReady(vault.attachments, edit.attachmentId, edit);
    if (ready) pictures.set(edit.attachmentId, ready);
    else gone.add(edit.attachmentId);
  }
  return { pictures, gone };
}

function countPictures(edits: readonly PictureEdit[]): RedactionReport['pictures'] {
  return {
    cropped: edits.filter(({ crop }) => crop !== null).length,
    blurred: edits.filter(({ blurs }) => blurs.length > 0).length,
    cleaned: edits.length,
  };
}

/** What the guard may know: codes, real names and schools of the journal, and whose portfolio it is. */
export async function readKnown(db: Context['db'], { author }: Pick<StoredPortfolio, 'author'>): Promise<Known> {
  return { people: await listPeopleWithNames(db), author };
}

/** Looks a composed document through with all that was decided about it so far. */
export async function examine(
  context: Surroundings,
  stored: StoredPortfolio,
  document: PortfolioDocument,
): Promise<Examined> {
  const { db } = context;
  const known = await readKnown(db, stored);
  const decisions: Decision[] = await listDecisions(db, stored.id);
  const kept = await listEdits(db, stored.id);
  const shown = picturesOf(document);
  const wanted = shown.map(({ attachmentId }) => kept.get(attachmentId) ?? untouched(attachmentId));
  const { pictures, gone } = await readPictures(context, wanted);
  const edits = wanted.filter(({ attachmentId }) => pictures.has(attachmentId));
  const files = await lookAtFiles(context.vault.attachments, document, decisions);
  const readable = withoutAttachments(document, new Set([...gone, ...files.unreadable, ...files.leftOut]));
  const hits = hitsOf(readable, known, decisions);
  const { document: redacted, report } = redact(withFileSizes(readable, files.ready), known, decisions);
  const unread = [
    ...shown.filter(({ attachmentId }) => gone.has(attachmentId)),
    ...filesOf(document).filter(({ attachmentId }) => files.unreadable.has(attachmentId)),
  ];
  const leftOut = [
    ...document.parts.flatMap(({ pieces }) =>
      pieces.flatMap(({ id, title, trouble }) => (trouble === null ? [] : [{ pieceId: id, title, reason: trouble }])),
    ),
    ...unread.map(({ pieceId, name }) => ({ pieceId, title: name, reason: 'file-unreadable' as const })),
  ];
  const listed = shown.flatMap((picture) => {
    const edit = edits.find(({ attachmentId }) => attachmentId === picture.attachmentId);
    return edit ? [{ ...edit, name: picture.name, alt: picture.alt, pieceId: picture.pieceId }] : [];
  });
  const isReady =
    hits.every(({ decision }) => decision !== null) &&
    listed.every(({ isChecked }) => isChecked) &&
    !files.listed.some(isFileUndecided);
  const whole: RedactionReport = {
    ...report,
    // A file's name may tell as much as what is in it: how many is enough.
    leftOut: [
      ...report.leftOut,
      ...unread.map(() => ({ title: '', reason: 'file-unreadable' as const })),
      ...[...files.leftOut].map(() => ({ title: '', reason: 'by-the-coach' as const })),
    ],
    pictures: countPictures(edits),
    files: countFiles(files),
  };
  return {
    check: {
      print: printOf(readable, redacted, whole, edits, files.listed),
      revision: stored.revision,
      hits,
      leftOut,
      pictures: listed,
      files: files.listed,
      report: whole,
      isReady,
    },
    document: redacted,
    report: whole,
    pictures,
    files: files.ready,
  };
}
