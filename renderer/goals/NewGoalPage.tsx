import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { failureOf } from '../api/failure.ts';
import { PersonSelect } from '../people/public.ts';
import { PlanningTabs } from '../steps/public.ts';
import { BackLink } from '../ui/BackLink.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { dimmed } from './dimmed.ts';
import classes from './goals.module.css';
import { useNewDraft } from './useNewDraft.ts';

/** The first words of a goal. With them it is an idea in the journal, and everything else is said on its own page. */
export function NewGoalPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, change, keep, error, isEmpty } = useNewDraft();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function goOn(): Promise<void> {
    const id = await keep();
    if (id !== null) await navigate(`/next-steps/goals/${id}`, { replace: true });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isEmpty) field.current?.focus();
    else void goOn();
  }

  return (
    <div className={classes.page}>
      <PlanningTabs />
      <BackLink to="/next-steps/goals">{t('goals.back')}</BackLink>
      <PageTitle text={t('goals.writing.newText')}>{t('goals.writing.newTitle')}</PageTitle>
      <form onSubmit={submit} className={classes.part}>
        <Textarea
          ref={field}
          data-private
          label={t('goals.writing.title')}
          placeholder={t('goals.writing.titleHint')}
          classNames={{ input: classes.words ?? '' }}
          rows={1}
          maxLength={200}
          value={draft.title}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) submit(event);
          }}
        />
        <Textarea
          data-private
          label={t('goals.writing.why')}
          placeholder={t('goals.writing.whyHint')}
          classNames={{ input: classes.words ?? '' }}
          rows={1}
          maxLength={2000}
          value={draft.why}
          onChange={({ currentTarget }) => change({ why: currentTarget.value })}
        />
        <PersonSelect
          label={t('goals.writing.whose')}
          nobody={t('goals.writing.yours')}
          value={draft.personId}
          onChange={(personId) => change({ personId })}
        />
        {error && <Notice code={failureOf(error).code} />}
        <div className={classes.begin}>
          <Button type="submit" {...(isEmpty ? dimmed : {})}>
            {t('goals.writing.goOn')}
          </Button>
          {isEmpty && <p className={classes.quiet}>{t('goals.writing.titleMissing')}</p>}
        </div>
      </form>
    </div>
  );
}
