import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormQuestion } from '../../shared/feedback/answer.contract.ts';
import { LONGEST_ANSWER_TEXT } from '../../shared/feedback/answer.limits.ts';
import { keyToAnswer } from '../../shared/feedback/typing.rules.ts';
import { TypedDeck } from './TypedDeck.tsx';
import { TypedOptions } from './TypedOptions.tsx';
import classes from './type-in.module.css';
import type { TypingIn } from './useTypeIn.ts';

const hints = {
  scale: 'keys',
  single: 'keys',
  multiple: 'keysMultiple',
  deck: 'keysDeck',
  text: 'keysText',
} as const satisfies Record<FormQuestion['kind'], string>;

const isField = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox');

/** One question of a form on paper. Digits answer it wherever the keyboard is; what goes on by itself waits for nothing. */
export function TypedQuestion({ typing }: { typing: TypingIn }) {
  const { t } = useTranslation();
  const { questions, place, answers, answer, goTo } = typing;
  const heading = useRef<HTMLHeadingElement>(null);
  const one = questions[place];
  const hasField = one?.question.kind === 'text' || one?.question.kind === 'deck';
  const code = one?.question.code;
  useEffect(() => {
    if (code !== undefined && !hasField) heading.current?.focus(); // a field takes the keyboard by itself
  }, [code, hasField]);
  if (!one) return null;
  const { title, question } = one;
  const value = answers[question.code];
  const next = () => goTo(place + 1);
  const back = () => goTo(place - 1);

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.metaKey || event.altKey) return;
    const isTyped = isField(event.target);
    if (isTyped && question.kind === 'text') {
      const isEmpty = (event.target as HTMLTextAreaElement).value === '';
      if ((event.key === 'Enter' && event.ctrlKey) || (event.key === 'ArrowUp' && isEmpty)) {
        event.preventDefault();
        if (event.key === 'Enter') next();
        else back();
      }
    }
    if (isTyped || event.ctrlKey || event.target instanceof HTMLButtonElement) return;
    const said = keyToAnswer(question, event.key, value);
    if (said !== undefined) {
      event.preventDefault();
      answer(said);
      if (question.kind !== 'multiple') next();
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      next();
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      back();
    }
  }

  return (
    <section className={classes.paper} aria-labelledby="typed-question" onKeyDown={press}>
      <p className={classes.meta}>
        <span>{title}</span>
        <span>{t('feedback.intake.type.progress', { place: place + 1, of: questions.length })}</span>
      </p>
      <h2 id="typed-question" ref={heading} tabIndex={-1}>
        {question.text}
      </h2>
      {question.kind === 'text' ? (
        <Textarea
          key={question.code}
          aria-label={t('feedback.intake.type.text')}
          classNames={{ input: classes.reading ?? '' }}
          autosize
          minRows={4}
          maxLength={LONGEST_ANSWER_TEXT}
          autoFocus
          data-private
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => answer(event.currentTarget.value)}
        />
      ) : question.kind === 'deck' ? (
        <TypedDeck
          question={question}
          chosen={Array.isArray(value) ? value : []}
          onChange={answer}
          onNext={next}
          onBack={back}
        />
      ) : (
        <TypedOptions question={question} value={value} onChange={answer} />
      )}
      <div className={classes.foot}>
        <Button onClick={next}>{t('feedback.intake.type.next')}</Button>
        {place > 0 && (
          <Button variant="default" onClick={back}>
            {t('feedback.intake.type.back')}
          </Button>
        )}
        <p className={classes.hint}>{t(`feedback.intake.type.${hints[question.kind]}`)}</p>
      </div>
    </section>
  );
}
