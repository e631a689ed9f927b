import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gapIn } from '../../shared/evidence/about.rules.ts';
import type { EvidenceTarget } from '../../shared/evidence/evidence.contract.ts';
import { shownFor } from '../../shared/evidence/evidence.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Pieces } from './EvidenceList.tsx';
import { PickerDialog } from './EvidencePicker.tsx';
import classes from './evidence.module.css';
import { useEvidenceFor } from './evidence-queries.ts';

export interface EvidenceOfProps {
  target: Exclude<EvidenceTarget, { kind: 'competency' }>;
}

/** What is shown for a goal, a plan or a requirement: each piece with what is said about it, and a way to add, describe and take away. */
export function EvidenceOf({ target }: EvidenceOfProps) {
  const { t } = useTranslation();
  const id = useId();
  const { data: pieces, error } = useEvidenceFor(target);
  const [isAdding, setIsAdding] = useState(false);
  const { kind } = target;
  const gap = gapIn(pieces ?? []);
  return (
    <section className={classes.of} aria-labelledby={id}>
      <h2 id={id}>{t('evidence.of.title')}</h2>
      {error && <Notice code={failureOf(error).code} />}
      {!pieces && !error && <PaperLines />}
      {pieces?.length === 0 && <p className={classes.quietText}>{t(`evidence.of.none.${kind}`)}</p>}
      {gap && <p className={classes.gap}>{t(`evidence.of.gaps.${gap}`)}</p>}
      {pieces && (
        <Pieces label={t(`evidence.of.${kind}`)} shown={shownFor(pieces, target)}>
          <Button
            className={classes.quiet ?? ''}
            variant="subtle"
            size="compact-sm"
            leftSection={<Plus size={16} aria-hidden="true" />}
            aria-label={t(`evidence.of.add.${kind}`)}
            onClick={() => setIsAdding(true)}
          >
            {t('evidence.add')}
          </Button>
        </Pieces>
      )}
      {isAdding && (
        <PickerDialog target={target} title={t(`evidence.picker.for.${kind}`)} onDone={() => setIsAdding(false)} />
      )}
    </section>
  );
}
