import type { EvidenceAbout } from '../../../shared/evidence/about.contract.ts';
import { hostOf } from '../../../shared/evidence/address.rules.ts';
import { beginningOf } from '../../../shared/evidence/evidence.rules.ts';
import type { Block } from '../../../shared/portfolio/document.ts';
import { fileFigure } from '../../../shared/portfolio/figures.rules.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import type { KnownFiles } from '../../../shared/portfolio/rich-text-to-blocks.ts';
import { factsOf, paragraphsOf, plainRun } from '../../../shared/portfolio/runs.rules.ts';
import { say } from '../../files/markup.ts';
import { type Composed, composed, inTrouble, longDay, metaOf } from './composed.ts';
import type { FoundEvidence } from './evidence-rows.ts';

const words = composeMessages.evidence;

/** Whether those who can be recognised in it agreed, as far as the coach said anything about it. No answer yet counts as no. */
export const isAgreedTo = ({ adults, pupils }: Pick<EvidenceAbout, 'adults' | 'pupils'>): boolean =>
  [adults, pupils].every((consent) => consent !== 'asked' && consent !== 'refused');

const aboutToBlocks = ({ form, shows }: EvidenceAbout): Block[] =>
  factsOf([
    { label: words.form, text: form === null ? '' : words.forms[form] },
    { label: words.shows, text: shows },
  ]);

function composeFile(evidence: FoundEvidence, files: KnownFiles, withheld: ReadonlySet<string>): Composed {
  const { attachmentId, pageTitle, pageDay } = evidence;
  const file = attachmentId === null ? undefined : files.get(attachmentId);
  const known = { sourceTitle: file?.name ?? '', happenedOn: pageDay };
  if (evidence.isInTrash) return inTrouble('in-trash', known);
  if (attachmentId === null || !file)
    return inTrouble('file-unreadable', { ...known, meta: composeMessages.meta.unreadable });
  if (!evidence.isOnPage) return inTrouble('gone', known);
  if (withheld.has(attachmentId)) return inTrouble('no-permission', known);
  const kind = pageTitle === '' ? words.kinds.file : say(words.from, { kind: words.kinds.file, title: pageTitle });
  return composed({
    ...known,
    meta: metaOf(kind, pageDay === null ? '' : longDay(pageDay)),
    blocks: [
      {
        kind: 'figure',
        caption: evidence.about.shows,
        alt: evidence.about.shows,
        figure: fileFigure(attachmentId, file),
      },
      ...aboutToBlocks({ ...evidence.about, shows: '' }),
    ],
  });
}

function composeOwn(evidence: FoundEvidence): Composed {
  const { address, happenedOn } = evidence;
  const run = address === null ? [] : [{ ...plainRun(address), address }];
  return composed({
    sourceTitle: beginningOf(evidence.words || hostOf(address ?? '')),
    happenedOn,
    meta: metaOf(
      address === null ? words.kinds.words : words.kinds.address,
      happenedOn === null ? '' : longDay(happenedOn),
    ),
    blocks: [
      ...paragraphsOf(evidence.words),
      ...(run.length === 0 ? [] : [{ kind: 'paragraph' as const, runs: run }]),
      ...aboutToBlocks(evidence.about),
    ],
  });
}

/** A piece that stands for itself: a file on a page, words, or an address with words. */
export function composeEvidence(
  evidence: FoundEvidence | undefined,
  files: KnownFiles,
  withheld: ReadonlySet<string>,
): Composed {
  if (!evidence) return inTrouble('gone');
  return evidence.kind === 'file' ? composeFile(evidence, files, withheld) : composeOwn(evidence);
}
