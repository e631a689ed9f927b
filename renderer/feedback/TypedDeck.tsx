import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormQuestion } from '../../shared/feedback/answer.contract.ts';
import { toggled, wordsLike } from '../../shared/feedback/typing.rules.ts';
import classes from './type-in.module.css';

export interface TypedDeckProps {
  question: Extract<FormQuestion, { kind: 'deck' }>;
  chosen: readonly number[];
  onChange: (chosen: number[]) => void;
  onNext: () => void;
  onBack: () => void;
}

/** Words that were marked on paper: their beginnings are typed, and Enter takes the first one that is found. */
export function TypedDeck({ question, chosen, onChange, onNext, onBack }: TypedDeckProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { options, picks } = question;
  const found = wordsLike(options, typed).slice(0, 6);
  const isFull = chosen.length >= picks;
  const words = chosen.map((place) => options[place]).join(', ');

  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowUp' && typed === '') {
      event.preventDefault();
      onBack();
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const [first] = found;
    if (typed.trim() === '') onNext();
    else if (first) {
      onChange(toggled(chosen, first.place, picks));
      setTyped('');
    }
  }

  return (
    <>
      <TextInput
        label={t('feedback.intake.type.deckField')}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
      />
      <p className={classes.found} role="status">
        {found.map(({ word, place }, at) => (at === 0 ? <b key={place}>{word}</b> : <span key={place}>{word}</span>))}
      </p>
      <p data-private>{words !== '' && t('feedback.intake.type.deckChosen', { words })}</p>
      {isFull && <p className={classes.hint}>{t('feedback.intake.type.deckFull')}</p>}
    </>
  );
}
