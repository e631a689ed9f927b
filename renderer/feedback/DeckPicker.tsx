import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toggled } from '../../shared/feedback/typing.rules.ts';
import classes from './my-view.module.css';

export interface DeckPickerProps {
  words: readonly string[];
  picks: number;
  chosen: readonly number[];
  onChange: (chosen: number[]) => void;
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The words to pick from: one stop of the Tab key, arrows move, a letter goes to the next word that begins with it. */
export function DeckPicker({ words, picks, chosen, onChange }: DeckPickerProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLFieldSetElement>(null);
  const [stop, setStop] = useState(0);
  const isFull = chosen.length >= picks;

  function press(event: KeyboardEvent, place: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const letter = /^\p{L}$/u.test(event.key) ? event.key.toLowerCase() : undefined;
    const after = [...words.keys()].map((one) => (place + 1 + one) % words.length);
    const next =
      step === undefined
        ? letter && after.find((one) => words[one]?.toLowerCase().startsWith(letter))
        : Math.min(words.length - 1, Math.max(0, place + step));
    if (next === undefined || next === '') return;
    event.preventDefault();
    box.current?.querySelectorAll('input')[next]?.focus();
  }

  return (
    <div>
      <fieldset ref={box} className={classes.deck}>
        <legend className="screen-reader-only">{t('feedback.rounds.view.deck')}</legend>
        {words.map((word, place) => {
          const isChosen = chosen.includes(place);
          return (
            <label key={word} className={classes.word} data-is-full={(isFull && !isChosen) || undefined}>
              <input
                type="checkbox"
                checked={isChosen}
                aria-disabled={isFull && !isChosen}
                tabIndex={place === stop ? 0 : -1}
                onFocus={() => setStop(place)}
                onKeyDown={(event) => press(event, place)}
                onChange={() => onChange(toggled(chosen, place, picks))}
              />
              {word}
            </label>
          );
        })}
      </fieldset>
      <p role="status" className={classes.hint}>
        {t('feedback.rounds.view.deckCount', { count: chosen.length, of: picks })}
      </p>
    </div>
  );
}
