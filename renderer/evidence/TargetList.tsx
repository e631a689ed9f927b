import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { gapIn } from '../../shared/evidence/about.rules.ts';
import type { Evidence, OfferedTarget } from '../../shared/evidence/evidence.contract.ts';
import { byTarget, type TargetPieces } from '../../shared/evidence/evidence.rules.ts';
import { targetKey } from '../../shared/evidence/target.rules.ts';
import { Pieces } from './EvidenceList.tsx';
import { PickerDialog } from './EvidencePicker.tsx';
import classes from './evidence.module.css';
import { addressOf } from './LinkRow.tsx';

interface RowProps {
  of: TargetPieces;
  /** Whether only some pieces are looked at: then nothing is said of all of them. */
  isPart: boolean;
  onAdd: () => void;
}

/** A goal, a plan or a requirement, and beside it what is shown for it. */
function TargetRow({ of, isPart, onAdd }: RowProps) {
  const { target, title, askedIn, shown } = of;
  const { t } = useTranslation();
  const name = title || t(`evidence.unnamed.${target.kind}`);
  const gap = isPart ? null : gapIn(shown.map(({ piece }) => piece));
  return (
    <li className={classes.competency}>
      <h2 className={classes.targetName}>
        <Link to={addressOf({ target, askedIn })}>
          <span data-private>{name}</span>
        </Link>
        {askedIn && (
          <small className={classes.askedIn} data-private>
            {askedIn.phase}
          </small>
        )}
      </h2>
      <div className={classes.shown}>
        {gap && <p className={classes.gap}>{t(`evidence.of.gaps.${gap}`)}</p>}
        <Pieces label={t('evidence.view.listOf', { name })} shown={shown}>
          {shown.length === 0 && <p className={classes.quietText}>{t('evidence.nothing')}</p>}
          <Button
            className={classes.quiet ?? ''}
            variant="subtle"
            size="compact-sm"
            leftSection={<Plus size={16} aria-hidden="true" />}
            aria-label={t('evidence.view.addTo', { name })}
            onClick={onAdd}
          >
            {t('evidence.add')}
          </Button>
        </Pieces>
      </div>
    </li>
  );
}

export interface TargetListProps {
  kind: OfferedTarget['target']['kind'];
  targets: readonly OfferedTarget[];
  pieces: readonly Evidence[];
  isPart: boolean;
}

/** Every goal, every plan, or every requirement, with what is shown for it. */
export function TargetList({ kind, targets, pieces, isPart }: TargetListProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<OfferedTarget['target']>();
  const all = byTarget(pieces, targets, kind);
  const listed = isPart ? all.filter(({ shown }) => shown.length > 0) : all;
  const isNone = !targets.some(({ target }) => target.kind === kind);
  const none = isNone ? t(`evidence.view.none.${kind}`) : t('evidence.view.noneLike');
  if (listed.length === 0) return <p className={classes.noneLike}>{none}</p>;
  return (
    <>
      <ul className={classes.targets}>
        {listed.map((each) => (
          <TargetRow key={targetKey(each.target)} of={each} isPart={isPart} onAdd={() => setAdding(each.target)} />
        ))}
      </ul>
      {adding && (
        <PickerDialog target={adding} title={t(`evidence.picker.for.${kind}`)} onDone={() => setAdding(undefined)} />
      )}
    </>
  );
}
