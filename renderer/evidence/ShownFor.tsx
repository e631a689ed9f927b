import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { targetKey } from '../../shared/evidence/target.rules.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './evidence.module.css';
import { useOfferedFrameworks, usePageEvidence } from './evidence-queries.ts';
import { LinkRow, useTargetName } from './LinkRow.tsx';
import { usePieceTitle } from './source-words.ts';

/** Which part of the page it is that shows it, where it is not the page itself. */
function OfPart({ piece }: { piece: Evidence }) {
  const { t } = useTranslation();
  const title = usePieceTitle()(piece);
  const { kind } = piece.source;
  if (kind !== 'file' && kind !== 'step') return null;
  return (
    <p className={classes.meta}>
      <Veiled
        word={title}
        words={(word) => t(kind === 'file' ? 'evidence.shows.ofFile' : 'evidence.shows.ofStep', { title: word })}
      />
    </p>
  );
}

function Links({ pieces }: { pieces: readonly Evidence[] }) {
  const { t } = useTranslation();
  const frameworks = useOfferedFrameworks().data;
  const nameOf = useTargetName(frameworks?.all ?? []);
  if (!frameworks) return null;
  const page = pieces.find(({ source }) => source.kind === 'page');
  const shown = pieces.flatMap((piece) => piece.links.map((link) => ({ piece, link })));
  return (
    <section className={classes.shownFor} aria-label={t('evidence.shows.foot')}>
      <h2>{t('evidence.shows.foot')}</h2>
      <ul className={classes.pieces}>
        {shown.map((each) => (
          <LinkRow key={`${each.piece.id} ${targetKey(each.link)}`} shown={each} name={nameOf(each.link)} hasWay>
            <OfPart piece={each.piece} />
          </LinkRow>
        ))}
      </ul>
      {page && (
        <Link className={classes.whereUsed} to={`/growth/evidence/${page.id}`}>
          {t('evidence.shows.asEvidence')}
        </Link>
      )}
    </section>
  );
}

export interface ShownForProps {
  entryId: EntryId;
  /** Whether the page is in the journal already. */
  isStored: boolean;
}

/** The foot of a page: what it is shown for, its files and next steps too. Nothing where it is no evidence. */
export function ShownFor({ entryId, isStored }: ShownForProps) {
  const { data: pieces, error } = usePageEvidence(entryId, isStored);
  if (error) return <Notice code={failureOf(error).code} />;
  return pieces && pieces.length > 0 ? <Links pieces={pieces} /> : null;
}
