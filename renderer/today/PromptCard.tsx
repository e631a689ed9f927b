import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
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

/** How often another prompt was asked for today; kept for as long as the journal is open. */
function useTurn(today: LocalDate): [turn: number, next: () => void] {
  const queryClient = useQueryClient();
  const queryKey = ['today', 'prompt-turn', today];
  const turn = useQuery({
    queryKey,
    queryFn: () => 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const count = turn.data ?? 0;
  return [count, () => queryClient.setQueryData(queryKey, count + 1)];
}

/** One prompt from the coach's favourite templates, the same all day unless another one is asked for. */
export function PromptCard({ today }: { today: LocalDate }) {
  const { t } = useTranslation();
  const [turn, takeNext] = useTurn(today);
  const chosen = useFavouritePrompt(today, turn);
  const next = useFavouritePrompt(today, turn + 1);
  const beginEntry = useNewEntry();
  const [refused, setRefused] = useState<AppErrorCode | null>(null);
  if (!chosen?.template.isFavourite) return null; // nothing is put to a coach who has no favourites yet
  const { template, prompt } = chosen;

  async function begin(): Promise<void> {
    try {
      await beginEntry(template.id, { promptId: prompt.id });
    } catch (error) {
      setRefused(failureOf(error).code);
    }
  }

  return (
    <Section title={t('today.prompt')}>
      <p className={classes.prompt} aria-live="polite">
        {prompt.text}
      </p>
      <div className={classes.promptFoot}>
        <Button variant="subtle" size="compact-sm" onClick={() => void begin()}>
          {t('today.writeAbout')}
        </Button>
        {next?.prompt.id !== prompt.id && (
          <Button variant="subtle" size="compact-sm" onClick={takeNext}>
            {t('today.anotherPrompt')}
          </Button>
        )}
        <span>{t('today.fromTemplate', { name: template.name })}</span>
      </div>
      {refused && <Notice code={refused} />}
    </Section>
  );
}
