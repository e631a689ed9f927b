import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { AppErrorCode } from '../../shared/errors.ts';
import { failureOf } from '../api/failure.ts';
import { useNewEntry } from '../journal/public.ts';
import { useFavouritePrompt } from '../templates/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { Section } from './Section.tsx';
import classes from './TodayPage.module.css';

/** One prompt from the coach's favourite templates, the same all day. */
export function PromptCard({ today }: { today: LocalDate }) {
  const { t } = useTranslation();
  const chosen = useFavouritePrompt(today);
  const beginEntry = useNewEntry();
  const [refused, setRefused] = useState<AppErrorCode | null>(null);
  if (!chosen?.template.isFavourite) return null; // nothing is put to a coach who has no favourites yet
  const { template, prompt } = chosen;

  async function begin(): Promise<void> {
    try {
      await beginEntry(template.id);
    } catch (error) {
      setRefused(failureOf(error).code);
    }
  }

  return (
    <Section title={t('today.prompt')}>
      <p className={classes.prompt}>{prompt.text}</p>
      <div className={classes.promptFoot}>
        <Button variant="subtle" size="compact-sm" onClick={() => void begin()}>
          {t('today.writeAbout')}
        </Button>
        <span>{t('today.fromTemplate', { name: template.name })}</span>
      </div>
      {refused && <Notice code={refused} />}
    </Section>
  );
}
