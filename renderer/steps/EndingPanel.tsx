import { Button } from '@mantine/core';
import { FlagPennant } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { PersonId } from '../../shared/people/people.contract.ts';
import type { Ending, Step } from '../../shared/steps/steps.contract.ts';
import { endingsToShow } from '../../shared/steps/steps.rules.ts';
import type { EndingKind } from '../../shared/templates/templates.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { Agreement } from './Agreement.tsx';
import { DepthRating, EndingList, ReviewDay } from './EndingFields.tsx';
import { StepLines } from './StepLines.tsx';
import classes from './steps.module.css';
import { useEnding, useSaveEnding, useSteps } from './useSteps.ts';

export interface EndingPanelProps {
  entryId: EntryId;
  /** Whether the page is in the journal already; before its first word there is nothing to end. */
  isStored: boolean;
  templateId: string | null;
  /** How the page's template ends, in the version that the page was written with; empty without a template. */
  endings: readonly EndingKind[];
  /** The same in the template's own words. */
  endsWith?: string;
  /** Whom the page mentions (`referencesOf(body).personIds`), in the order of their first mention. */
  personIds: readonly PersonId[];
}

interface NextStepsProps {
  entryId: EntryId;
  personId: PersonId | null;
  steps: readonly Step[];
  takesFocus: boolean;
}

function NextSteps({ entryId, personId, steps, takesFocus }: NextStepsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.part}>
      <h2>{t(steps.length > 1 ? 'steps.nextSteps' : 'steps.nextStep')}</h2>
      <StepLines
        steps={steps}
        blank={{ entryId, personId, kind: 'step', whose: 'me' }}
        label={t('steps.nextSteps')}
        placeholder={t('steps.stepPlaceholder')}
        takesFocus={takesFocus}
      />
      {steps.length === 0 && <p className={classes.hint}>{t('steps.ifThen')}</p>}
    </div>
  );
}

function StoredEndings({ entryId, templateId, endings, endsWith = '', personIds }: Omit<EndingPanelProps, 'isStored'>) {
  const { t } = useTranslation();
  const steps = useSteps({ entryId, personId: null, onlyOpen: false });
  const ending = useEnding(entryId);
  const saving = useSaveEnding();
  const [isAsked, setIsAsked] = useState(false);
  const error = steps.error ?? ending.error ?? saving.error;
  if (!steps.data || !ending.data) return error ? <Notice code={failureOf(error).code} /> : null;

  const held: Ending = ending.data;
  const shown = endingsToShow(isAsked ? ['nextStep'] : endings, steps.data, held);
  const save = (change: Partial<Ending>) => saving.mutateAsync({ ...held, ...change });
  const choose = (change: Partial<Ending>) => saving.mutate({ ...held, ...change });
  const of = (kind: Step['kind']) => steps.data.filter((step) => step.kind === kind);

  const parts: Record<EndingKind, ReactNode> = {
    nextStep: (
      <NextSteps
        key="nextStep"
        entryId={entryId}
        personId={personIds.length === 1 ? (personIds[0] ?? null) : null}
        steps={of('step')}
        takesFocus={isAsked}
      />
    ),
    agreement: <Agreement key="agreement" entryId={entryId} steps={of('agreement')} personIds={personIds} />,
    depthRating: <DepthRating key="depthRating" ending={held} onChange={choose} />,
    date: <ReviewDay key="date" ending={held} onChange={choose} />,
    list: <EndingList key="list" ending={held} endsWith={endsWith} save={save} />,
  };

  if (shown.length === 0) {
    return templateId === null ? (
      <Button
        className={classes.quiet ?? ''}
        variant="subtle"
        leftSection={<FlagPennant size={18} aria-hidden="true" />}
        onClick={() => setIsAsked(true)}
      >
        {t('steps.addStep')}
      </Button>
    ) : null;
  }
  return (
    <section className={classes.panel} aria-label={t('steps.panel')}>
      {error && <Notice code={failureOf(error).code} />}
      {shown.map((kind) => parts[kind])}
    </section>
  );
}

/**
 * How a page ends: exactly what its template names, and whatever was written of it before. Under a page without a template,
 * a quiet way to a next step. Everything is saved as it is said.
 */
export function EndingPanel({ isStored, ...page }: EndingPanelProps) {
  return isStored ? <StoredEndings key={page.entryId} {...page} /> : null;
}
