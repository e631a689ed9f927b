import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Client } from '../../../shared/contract.ts';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import {
  type Check,
  type Cover,
  type OutlinePiece,
  type PieceSource,
  type Portfolio,
  pieceId,
} from '../../../shared/portfolio/portfolio.contract.ts';
import { attach, savePageWith } from '../../support/attach.ts';
import { pdfAsPrinted } from '../../support/printed-pdf.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

const cover: Cover = {
  title: 'A year of asking first',
  subtitle: 'What changed',
  author: 'Nora Lindgren',
  program: 'Coach Certificate',
  cohort: '2025/26',
  coversFrom: '2025-09-01',
  coversTo: '2026-06-12',
  logoId: null,
  theme: 'literata',
  size: 'A4',
};

export interface ExportJournal {
  context: TestContext;
  client: Client;
  portfolio: Portfolio;
  /** The page with a picture and a film. */
  page: EntryId;
  /** As it was attached, and as it leaves. */
  film: { id: string; content: Buffer; cleaned: Buffer };
}

const pieceOf = (source: PieceSource, title: string): OutlinePiece => ({
  id: pieceId.parse(randomUUID()),
  source,
  title,
  why: 'It shows how I listen.',
  requirementId: null,
});

const box = (type: string, ...content: Buffer[]) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + Buffer.concat(content).length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...content]);
};

/** A film as a telephone makes it, but for its pictures, which are made of a number; and the same without its place. */
function filmOf(kibibytes: number): { content: Buffer; cleaned: Buffer } {
  const place = Buffer.from('\u0000\u0018\u0015\u00c7+47.3769+008.5417/', 'latin1');
  const said = box('udta', box('\u00a9xyz', place));
  const begin = [
    box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2mp41')),
    box('mdat', Buffer.alloc(kibibytes * 1024, 7)),
  ];
  return {
    content: Buffer.concat([...begin, box('moov', said)]),
    cleaned: Buffer.concat([...begin, box('moov', box('free', Buffer.alloc(said.length - 8)))]),
  };
}

/** A journal with a portfolio of two pieces: words, and a page that shows a picture and a film. */
export async function openExportJournal({ filmKibibytes = 1500 } = {}): Promise<ExportJournal> {
  const context = await openTestJournal();
  Object.assign(context.desktop, { printDocument: ({ html }: { html: string }) => pdfAsPrinted(html) });
  const client = createTestClient(context);
  const jpeg = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#6b7f94' } })
    .jpeg()
    .toBuffer();
  const picture = await attach(client, 'board.jpg', jpeg);
  const made = filmOf(filmKibibytes);
  const film = await attach(client, 'CON.mp4', made.content);
  const page = await savePageWith(client, 'How the year began', [picture, film]);
  const begun = unwrap(
    await client.portfolio.createPortfolio({ cover, programId: null, phaseIds: [], isFilled: false }),
  );
  const pieces = [
    pieceOf(
      { kind: 'words', words: 'I ask before I answer.\n=HYPERLINK("x") {PAGE} <b>*no*</b>' },
      'What I mean to do',
    ),
    pieceOf({ kind: 'page', entryId: page, promptIds: null }, ''),
  ];
  const outline = [{ id: randomUUID(), title: 'Listening', phaseId: null, intro: 'In short.', pieces }];
  const portfolio = unwrap(await client.portfolio.saveOutline({ id: begun.id, outline, revision: begun.revision }));
  return { context, client, portfolio, page, film: { id: film.id, ...made } };
}

/** Looks at everything and lets it stay. */
export async function decideAll({ client, portfolio: { id } }: ExportJournal): Promise<Check> {
  const { hits, pictures } = unwrap(await client.portfolio.checkPortfolio({ id }));
  const decisions = hits.map(({ key }) => ({ key, decision: 'keep' as const, replacement: '' }));
  unwrap(await client.portfolio.decideWords({ id, decisions }));
  for (const { attachmentId, crop, blurs } of pictures) {
    unwrap(await client.portfolio.savePictureEdit({ id, edit: { attachmentId, crop, blurs, isChecked: true } }));
  }
  return unwrap(await client.portfolio.checkPortfolio({ id }));
}
