import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import type { Assessment, Reflection } from '../../shared/mastery/mastery.contract.ts';
import { questionOf } from '../../shared/mastery/question.rules.ts';
import type { AssessmentResult } from '../../shared/mastery/scoring.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { useKeptText } from '../ui/useKeptText.ts';
import { FocusPicker } from './FocusPicker.tsx';
import { ReflectionPageLink } from './ReflectionPageLink.tsx';
import { ResultSteps } from './ResultSteps.tsx';
import classes from './reflect.module.css';
import { useReflection } from './useReflection.ts';

export interface ReflectFormProps {
  assessment: Assessment;
  framework: FrameworkWording;
  result: AssessmentResult;
}

type Words = Exclude<keyof Reflection, 'focus'>;

interface PromptProps {
  name: Words;
  reflection: Reflection;
  save: (change: Partial<Reflection>) => Promise<void>;
  hint?: ReactNode;
}

function Prompt({ name, reflection, save, hint }: PromptProps) {
  const { t } = useTranslation();
  const { text, setText, keep } = useKeptText(reflection[name], (words) => save({ [name]: words }));
  return (
    <div className={classes.prompt}>
      <Textarea
        classNames={{ label: classes.promptLabel ?? '', input: classes.promptInput ?? '' }}
        label={t(`mastery.reflect.${name}`)}
        autosize
        minRows={2}
        maxLength={4000}
        data-private
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void keep()}
      />
      {hint}
    </div>
  );
}

/** The sentences one stage above where the coach stands, for the parts that were chosen. */
function OneStageFurther({
  framework,
  result,
  focus,
}: {
  framework: FrameworkWording;
  result: AssessmentResult;
  focus: Reflection['focus'];
}) {
  const { t } = useTranslation();
  return focus.map((itemId) => {
    const stage = result.marks.find((mark) => mark.itemId === itemId)?.stage ?? null;
    const { code, sentences } = questionOf(framework, itemId);
    const sentence = stage === null ? undefined : sentences[stage];
    return (
      sentence !== undefined && (
        <p key={itemId} className={classes.hint}>
          {t('mastery.reflect.furtherHint', { code, sentence })}
        </p>
      )
    );
  });
}

/** The page after a result: four questions in the coach's own words, then what to do about it. */
export function ReflectForm({ assessment, framework, result }: ReflectFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const { reflection, save, failure } = useReflection(assessment);
  const parts = { reflection, save };
  return (
    <div className={classes.reflect}>
      <Prompt name="recognise" {...parts} />
      <FocusPicker
        framework={framework}
        result={result}
        form={assessment.form}
        focus={reflection.focus}
        onChange={(focus) => void save({ focus }).catch(() => undefined)}
      />
      {failure && <Notice code={failureOf(failure).code} />}
      <Prompt
        name="further"
        {...parts}
        hint={<OneStageFurther framework={framework} result={result} focus={reflection.focus} />}
      />
      <Prompt name="proof" {...parts} />
      <section className={classes.steps} aria-labelledby={id}>
        <h2 id={id}>{t('mastery.reflect.steps')}</h2>
        <p className={classes.hint}>{t('mastery.reflect.stepsText')}</p>
        <ResultSteps assessment={assessment} framework={framework} result={result} focus={reflection.focus} />
      </section>
      <ReflectionPageLink assessment={assessment} />
      <div>
        <Button component={Link} to="/growth">
          {t('mastery.reflect.done')}
        </Button>
      </div>
      <p className={classes.hint}>{t('mastery.mirror')}</p>
    </div>
  );
}
