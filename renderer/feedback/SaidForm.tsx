import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedAnswer, Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { useFlushOnLeaving } from '../api/useFlushOnLeaving.ts';
import { Card } from '../ui/Card.tsx';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './collect.module.css';
import { useChangeRound } from './feedback-queries.ts';
import { GroupSelect } from './GroupSelect.tsx';

type Said = Pick<NamedAnswer, 'askedId' | 'group' | 'role' | 'day' | 'words' | 'mayQuote' | 'quoteScope'>;

export interface SaidFormProps {
  round: Round;
  /** Words that are changed; null: new ones. */
  known: NamedAnswer | null;
  onDone: () => void;
}

const saidOf = ({ askedId, group, role, day, words, mayQuote, quoteScope }: Said): Said => ({
  askedId,
  group,
  role,
  day,
  words,
  mayQuote,
  quoteScope,
});

/** Words as somebody said them, with who, when, and whether they may be quoted. What is typed is kept before the page goes, too. */
export function SaidForm({ round, known, onDone }: SaidFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const field = useRef<HTMLTextAreaElement>(null);
  const save = useChangeRound(api.feedback.saveWords);
  const nothing: Said = {
    askedId: null,
    group: 'teacher',
    role: '',
    day: today,
    words: '',
    mayQuote: false,
    quoteScope: '',
  };
  const [before, setBefore] = useState<Said>(() => (known ? saidOf(known) : nothing));
  const [said, setSaid] = useState(before);
  const [isMissing, setIsMissing] = useState(false);
  const kept = useRef<Said>(undefined);
  const running = useRef<Promise<boolean>>(undefined);
  const change = (part: Partial<Said>) => setSaid({ ...said, ...part });
  const isSomething = said.words.trim() !== '';
  const isChanged = JSON.stringify(said) !== JSON.stringify(before);

  /** Whether it is in the journal; without words there is nothing to keep. Once at a time: locking waits for the same answer. */
  async function keep(): Promise<boolean> {
    if (!isSomething || !isChanged || said === kept.current) return true; // kept a moment ago, and not drawn anew yet
    running.current ??= keepNow();
    const isKept = await running.current;
    running.current = undefined;
    return isKept;
  }

  async function keepNow(): Promise<boolean> {
    const wanted = { roundId: round.id, id: known?.id ?? null, ...said, role: said.askedId ? '' : said.role };
    try {
      await save.mutateAsync(wanted);
    } catch {
      return false; // the form stays, with its words and the reason
    }
    kept.current = said;
    setBefore(known ? said : nothing);
    setSaid(known ? said : nothing);
    return true;
  }
  useFlushOnLeaving(keep);

  async function submit(): Promise<void> {
    setIsMissing(!isSomething);
    if (!isSomething) field.current?.focus();
    else if (!save.isPending && (await keep())) onDone();
  }

  function choose(id: string): void {
    const asked = round.asked.find((one) => one.id === id);
    change({ askedId: asked?.id ?? null, group: asked?.group ?? said.group });
  }

  return (
    <Card title={t(known ? 'feedback.intake.said.change' : 'feedback.intake.said.form')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={classes.fields}>
          {round.asked.length > 0 && (
            <NativeSelect
              label={t('feedback.intake.said.who')}
              data-private
              data={[
                { value: '', label: t('feedback.intake.said.whoElse') },
                ...round.asked.map(({ id, name }) => ({ value: id as string, label: name })),
              ]}
              value={said.askedId ?? ''}
              onChange={(event) => choose(event.currentTarget.value)}
            />
          )}
          {said.askedId === null && (
            <>
              <TextInput
                label={t('feedback.intake.said.role')}
                placeholder={t('feedback.intake.said.rolePlaceholder')}
                data-private
                maxLength={120}
                autoComplete="off"
                value={said.role}
                onChange={(event) => change({ role: event.currentTarget.value })}
              />
              <GroupSelect
                label={t('feedback.intake.said.group')}
                value={said.group}
                onChange={(group) => change({ group })}
              />
            </>
          )}
          <div className={classes.labelled}>
            <span>{t('feedback.intake.said.day')}</span>
            <DayField
              label={t('feedback.intake.said.day')}
              words={dayWords(said.day, today)}
              value={said.day}
              onChange={(day) => day && change({ day })}
            />
          </div>
        </div>
        <Textarea
          ref={field}
          label={t('feedback.intake.said.words')}
          classNames={{ input: classes.reading ?? '' }}
          autosize
          minRows={4}
          maxLength={6000}
          data-private
          value={said.words}
          error={isMissing && !isSomething && t('feedback.intake.said.missing')}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <div className={classes.fields}>
          <Checkbox
            label={t('feedback.intake.said.mayQuote')}
            checked={said.mayQuote}
            onChange={(event) => change({ mayQuote: event.currentTarget.checked })}
          />
          {said.mayQuote && (
            <TextInput
              label={t('feedback.intake.said.scope')}
              placeholder={t('feedback.intake.said.scopePlaceholder')}
              maxLength={200}
              autoComplete="off"
              value={said.quoteScope}
              onChange={(event) => change({ quoteScope: event.currentTarget.value })}
            />
          )}
        </div>
        {save.error && <Notice code={failureOf(save.error).code} />}
        <div className={classes.actions}>
          <Button type="submit" aria-disabled={save.isPending}>
            {t(known ? 'feedback.intake.said.keepChange' : 'feedback.intake.said.keep')}
          </Button>
          {known && (
            <Button
              variant="default"
              onClick={() => {
                setSaid(before);
                onDone();
              }}
            >
              {t('feedback.intake.said.cancel')}
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}
