import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { EvidenceList, EvidencePicker } from '../evidence/public.ts';
import classes from './assess.module.css';

/** What is shown for the part that is asked about, and a way to add to it without leaving the question. */
export function QuestionEvidence({ framework, itemId }: { framework: FrameworkWording; itemId: ItemId }) {
  const { t } = useTranslation();
  const id = useId();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section aria-labelledby={id}>
      <p className={classes.label} id={id}>
        {t('mastery.take.evidence')}
      </p>
      <EvidenceList framework={framework} competencyId={itemId} />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Plus size={14} aria-hidden="true" />}
        onClick={() => setIsAdding(true)}
      >
        {t('mastery.take.addEvidence')}
      </Button>
      {isAdding && <EvidencePicker framework={framework} competencyId={itemId} onDone={() => setIsAdding(false)} />}
    </section>
  );
}
