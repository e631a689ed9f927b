import { Button, SegmentedControl, Switch } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { allItems, itemsOf, progressOf } from '../../shared/mastery/scoring.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { AssessHead } from './AssessHead.tsx';
import { AssessMap } from './AssessMap.tsx';
import classes from './assess.module.css';
import { earlierOf } from './earlier-answers.ts';
import { useFinish } from './mastery-queries.ts';
import { Question } from './Question.tsx';
import { useAnswers } from './useAnswers.ts';

export interface AssessProps {
  assessment: Assessment;
  all: readonly Assessment[];
  framework: FrameworkWording;
}

type View = 'one' | 'whole';

/** The parts that stand on one page: one of them, or a domain's. */
function pagesOf(framework: FrameworkWording, form: Assessment['form'], view: View): ItemId[][] {
  if (view === 'one' || form === 'quick') return allItems(framework, form).map(({ id }) => [id]);
  return framework.domains.map((domain) => itemsOf(domain, form).map(({ id }) => id));
}

const isTyping = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');

/** The questions of a self-assessment, page by page, with a map above them. */
export function Assess({ assessment, all, framework }: AssessProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const finish = useFinish();
  const { answers, answerOf, change, flush } = useAnswers(assessment);
  const [view, setView] = useState<View>('one');
  const [showsEarlier, setShowsEarlier] = useState(false);
  const items = allItems(framework, assessment.form);
  const isAnswered = (id: ItemId) =>
    answers.some((one) => one.itemId === id && (one.stage !== null || one.isNotMyRole));
  const [current, setCurrent] = useState<ItemId | undefined>(
    () => (items.find(({ id }) => !isAnswered(id)) ?? items[0])?.id,
  );
  const pages = pagesOf(framework, assessment.form, view);
  const place = Math.max(
    0,
    pages.findIndex((page) => page.some((id) => id === current)),
  );
  const page = pages[place] ?? [];
  const isLast = place === pages.length - 1;
  const earlier = earlierOf(assessment, all, framework);
  const progress = progressOf(framework, { form: assessment.form, answers: [...answers] });

  const questions = useRef<HTMLFormElement>(null);
  const shown = useRef('');
  // Each page of questions is read and answered from its heading on; the first one only takes a keyboard that has no place.
  const asked = page.join(' ');
  useEffect(() => {
    const isNew = shown.current !== asked && (shown.current !== '' || document.activeElement === document.body);
    if (isNew) questions.current?.querySelector<HTMLElement>('h2')?.focus();
    shown.current = asked;
  }, [asked]);

  async function seeResult(): Promise<void> {
    if (!(await flush())) return;
    finish.mutate(assessment.id, { onSuccess: () => void navigate(`/growth/result/${assessment.id}`) });
  }

  function goTo(next: number): void {
    const [first] = pages[next] ?? [];
    if (first !== undefined) setCurrent(first);
  }

  const goOn = () => (isLast ? void seeResult() : goTo(place + 1));

  /** Digits choose, and Enter goes on as in every form: twelve minutes without a mouse. */
  function press(event: KeyboardEvent<HTMLElement>): void {
    const target = event.target as HTMLElement;
    const isElsewhere = !event.currentTarget.contains(target); // in a dialog that was opened from here
    if (isElsewhere || isTyping(target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const nearest = target.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? page[0];
    const id = page.find((one) => one === nearest);
    if (id !== undefined && /^\d$/.test(event.key) && Number(event.key) <= framework.stages.length) {
      event.preventDefault();
      change(id, event.key === '0' ? { isNotMyRole: true } : { stage: Number(event.key) });
    }
    if (event.key === 'Enter' && target.tagName === 'H2') goOn();
  }

  const seesNow = progress.answered > 0 && !isLast;
  return (
    <div className={classes.assess}>
      <AssessHead assessment={assessment} framework={framework} progress={progress} />
      <AssessMap
        framework={framework}
        form={assessment.form}
        shown={page}
        isAnswered={isAnswered}
        onChoose={(id) => setCurrent(id)}
      />
      <form
        ref={questions}
        className={classes.questions}
        onKeyDown={press}
        onSubmit={(event) => {
          event.preventDefault();
          if (event.target === event.currentTarget) goOn(); // not that of a dialog that was opened from here
        }}
      >
        {page.map((id) => (
          <Question
            key={id}
            framework={framework}
            itemId={id}
            answer={answerOf(id)}
            earlier={earlier(id)}
            showsEarlier={showsEarlier}
            onChange={(part, isTyped) => change(id, part, isTyped)}
          />
        ))}
        {isLast && progress.answered < progress.of && (
          <p className={classes.hint}>{t('mastery.take.open', { count: progress.of - progress.answered })}</p>
        )}
        {finish.error && <Notice code={failureOf(finish.error).code} />}
        <div className={classes.foot}>
          <Button type="submit" aria-disabled={finish.isPending}>
            {t(isLast ? 'mastery.take.seeResult' : 'mastery.take.next')}
          </Button>
          {place > 0 && (
            <Button variant="default" onClick={() => goTo(place - 1)}>
              {t('mastery.take.back')}
            </Button>
          )}
          {seesNow && (
            <Button variant="subtle" aria-disabled={finish.isPending} onClick={() => void seeResult()}>
              {t('mastery.take.seeNow')}
            </Button>
          )}
        </div>
      </form>
      <div className={classes.options}>
        {assessment.form === 'full' && (
          <SegmentedControl
            size="xs"
            aria-label={t('mastery.take.view')}
            value={view}
            onChange={(value) => setView(value as View)}
            data={[
              { value: 'one', label: t('mastery.take.one') },
              { value: 'whole', label: t('mastery.take.whole') },
            ]}
          />
        )}
        {earlier.isKnown && (
          <Switch
            size="xs"
            label={t('mastery.take.showEarlier')}
            checked={showsEarlier}
            onChange={(event) => setShowsEarlier(event.currentTarget.checked)}
          />
        )}
        <p className={classes.hint}>{t('mastery.take.keys', { first: 1, last: framework.stages.length })}</p>
      </div>
    </div>
  );
}
