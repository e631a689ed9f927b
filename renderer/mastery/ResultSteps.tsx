import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays } from '../../shared/calendar/local-date.ts';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { newGoalAddress } from '../../shared/goals/goals.address.ts';
import { ideasFor } from '../../shared/mastery/ideas.rules.ts';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { type AssessmentResult, stageOf } from '../../shared/mastery/scoring.rules.ts';
import { STEPS_PER_PAGE } from '../../shared/steps/steps.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Line, StepRow, useSaveStep, useSteps } from '../steps/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './reflect.module.css';

export interface ResultStepsProps {
  assessment: Assessment;
  framework: FrameworkWording;
  result: AssessmentResult;
  /** The parts that were chosen. */
  focus: readonly ItemId[];
}

/** A step that comes out of a self-assessment is proposed for two weeks on; the day is one click away. */
const PROPOSED_DAYS = 14;

/** One to three next steps of a self-assessment, in own words or from what the framework proposes. */
export function ResultSteps({ assessment, framework, result, focus }: ResultStepsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { data: steps = [], error } = useSteps({
    entryId: null,
    personId: null,
    assessmentId: assessment.id,
    onlyOpen: false,
  });
  const save = useSaveStep();
  const isFull = steps.length >= STEPS_PER_PAGE;
  const inOrder = steps.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
  const ideas = ideasFor(result, stageOf(framework, result.mostHeld), focus).filter(
    ({ text }) => !steps.some((step) => step.text === text),
  );

  const keep = (text: string, itemId: ItemId | null) =>
    save.mutateAsync({
      id: null,
      entryId: null,
      personId: null,
      kind: 'step',
      whose: 'me',
      text,
      dueOn: addDays(today, PROPOSED_DAYS),
      state: 'open',
      reason: '',
      assessmentId: assessment.id,
      itemId,
    });

  return (
    <div className={classes.stepList}>
      {(error ?? save.error) && <Notice code={failureOf(error ?? save.error).code} />}
      {inOrder.length > 0 && (
        <ul className={classes.stepLines} aria-label={t('mastery.result.steps')}>
          {inOrder.map((step) => (
            <StepRow key={step.id} step={step} />
          ))}
        </ul>
      )}
      {isFull ? (
        <p className={classes.hint}>{t('mastery.reflect.full')}</p>
      ) : (
        <Line
          label={t('mastery.reflect.stepPlaceholder')}
          placeholder={t('mastery.reflect.stepPlaceholder')}
          stored=""
          maxLength={500}
          isNew
          save={(text) => keep(text, focus[0] ?? null)}
        />
      )}
      <Link
        to={newGoalAddress({
          frameworkId: assessment.frameworkId,
          itemId: focus[0] ?? null,
          assessmentId: assessment.id,
        })}
        className={classes.hint ?? ''}
      >
        {t('mastery.reflect.makeGoal')}
      </Link>
      {!isFull && ideas.length > 0 && (
        <section aria-label={t('mastery.reflect.ideas')}>
          <p className={classes.hint}>{t('mastery.reflect.ideas')}</p>
          <ul className={classes.ideas}>
            {ideas.map(({ text, itemId, domainName }) => (
              <li key={text}>
                <div>
                  <p>{text}</p>
                  <p className={classes.hint}>
                    {domainName === null
                      ? t('mastery.reflect.forStage', { stage: stageOf(framework, result.mostHeld)?.name ?? '' })
                      : t('mastery.reflect.inDomain', { domain: domainName })}
                  </p>
                </div>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('mastery.reflect.take', { move: text })}
                  onClick={() => void keep(text, itemId).catch(() => undefined)}
                >
                  {t('mastery.reflect.useShort')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
