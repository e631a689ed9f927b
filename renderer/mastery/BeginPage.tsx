import '@mantine/core/styles/Radio.css';
import { Button, NativeSelect, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Framework, FrameworkId } from '../../shared/frameworks/frameworks.contract.ts';
import { type Form, type Occasion, occasions } from '../../shared/mastery/mastery.contract.ts';
import { allItems, minutesFor } from '../../shared/mastery/scoring.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useFrameworksQuery } from '../frameworks/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { likelyOccasion } from './likely-occasion.ts';
import classes from './mastery.module.css';
import { useAssessments, useBegin } from './mastery-queries.ts';

interface ChoiceProps {
  framework: Framework;
  form: Form;
}

function FormChoice({ framework, form }: ChoiceProps) {
  const { t } = useTranslation();
  const count = allItems(framework, form).length;
  const minutes = t('mastery.begin.minutes', { count: minutesFor(count, form) });
  return (
    <Radio
      value={form}
      label={t(`mastery.begin.${form}`, { count, minutes })}
      description={t(`mastery.begin.${form}Text`)}
    />
  );
}

function BeginForm({
  frameworks,
  first,
  firstOccasion,
}: {
  frameworks: Framework[];
  first: FrameworkId;
  firstOccasion: Occasion;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const begin = useBegin();
  const [frameworkId, setFrameworkId] = useState(first);
  const [form, setForm] = useState<Form>('full');
  const [occasion, setOccasion] = useState<Occasion>(firstOccasion);
  const framework = frameworks.find(({ id }) => id === frameworkId) ?? frameworks[0];
  if (!framework) return null;

  function go(id: FrameworkId): void {
    begin.mutate(
      { frameworkId: id, form, occasion },
      { onSuccess: (begun) => void navigate(`/growth/assess/${begun.id}`) },
    );
  }

  return (
    <form
      className={classes.begin}
      onSubmit={(event) => {
        event.preventDefault();
        if (!begin.isPending) go(framework.id);
      }}
    >
      {frameworks.length > 1 && (
        <NativeSelect
          label={t('mastery.begin.framework')}
          data={frameworks.map(({ id, name }) => ({ value: id, label: name }))}
          value={framework.id}
          onChange={(event) => setFrameworkId(event.currentTarget.value as FrameworkId)}
          data-private
        />
      )}
      <Radio.Group label={t('mastery.begin.form')} value={form} onChange={(value) => setForm(value as Form)}>
        <div className={classes.radios}>
          <FormChoice framework={framework} form="full" />
          <FormChoice framework={framework} form="quick" />
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('mastery.begin.occasion')}
        value={occasion}
        onChange={(value) => setOccasion(value as Occasion)}
      >
        <div className={classes.radios}>
          {occasions.map((one) => (
            <Radio key={one} value={one} label={t(`mastery.occasions.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {begin.error && <Notice code={failureOf(begin.error).code} />}
      <div>
        <Button type="submit" aria-disabled={begin.isPending}>
          {t('mastery.begin.go')}
        </Button>
      </div>
    </form>
  );
}

/** Before a self-assessment: with what, how thoroughly, and when in the year. */
export function BeginPage() {
  const { t } = useTranslation();
  const { data: all, error: noFrameworks } = useFrameworksQuery();
  const frameworks = all?.filter(({ isArchived }) => !isArchived);
  const { data: assessments, error: noList } = useAssessments();
  const error = noFrameworks ?? noList;
  const last = assessments?.[0]?.frameworkId;
  const first = frameworks?.find(({ id }) => id === last) ?? frameworks?.[0];
  return (
    <div className={classes.page}>
      <PageTitle text={t('mastery.begin.text')}>{t('mastery.begin.title')}</PageTitle>
      {frameworks && first && assessments ? (
        <BeginForm
          frameworks={frameworks}
          first={first.id}
          firstOccasion={likelyOccasion(assessments.filter(({ frameworkId }) => frameworkId === first.id))}
        />
      ) : (
        !error && <PaperLines />
      )}
      {error && <Notice code={failureOf(error).code} />}
      <p className={classes.mirror}>{t('mastery.mirror')}</p>
    </div>
  );
}
