import { CheckCircle, FlagPennant, Footprints, Path, PuzzlePiece, Quotes } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { PlannedHit } from '../../shared/search/search.contract.ts';
import { addressOfKind } from '../../shared/steps/steps.address.ts';
import classes from './HitWords.module.css';
import { Parts } from './HitWords.tsx';

const icons = { step: FlagPennant, goal: Footprints, plan: Path, artefact: PuzzlePiece, evidence: Quotes } as const;

/** Where something planned is opened. */
export const addressOf = ({ kind, id }: Pick<PlannedHit, 'kind' | 'id'>) =>
  kind === 'evidence' ? `/growth/evidence/${id}` : addressOfKind(kind, id);

/** A step, a goal, a plan, an artefact or a piece of evidence that was found: what it is, its title, and what is said of it around what matched. */
export function PlannedWords({ hit: { kind, title, textParts, isClosed } }: { hit: PlannedHit }) {
  const { t } = useTranslation();
  const KindIcon = isClosed ? CheckCircle : icons[kind];
  const text = textParts.map((part) => part.text).join('');
  return (
    <span className={classes.hit}>
      <b data-private>
        {title === text ? (
          <Parts parts={textParts} />
        ) : (
          title || t(kind === 'evidence' ? 'evidence.untitled' : 'search.planned.untitled')
        )}
      </b>
      <span className={classes.day}>
        <KindIcon size={14} aria-hidden="true" /> {t(`search.planned.${isClosed ? 'closed' : 'open'}.${kind}`)}
      </span>
      {title !== text && (
        <span className={classes.words} data-private>
          <Parts parts={textParts} />
        </span>
      )}
    </span>
  );
}
