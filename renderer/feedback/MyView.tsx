import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { progressOf, type ViewPart, viewParts } from '../../shared/feedback/view-parts.rules.ts';
import classes from './my-view.module.css';
import { SealPart } from './SealPart.tsx';
import { pressInRows } from './scale-keys.ts';
import { type MyView as Mine, useMyView } from './useMyView.ts';
import { usePartName } from './usePartName.ts';
import { ViewMap } from './ViewMap.tsx';
import { EXPECTED, ViewPartFields } from './ViewPartFields.tsx';

/** Chooses the point at a place in a row; false: there is none. */
function chooseIn({ questionnaire }: Round, part: ViewPart, mine: Mine) {
  return (code: string, place: number): boolean => {
    const scale = part.kind === 'overall' ? questionnaire.overall?.scale : questionnaire.scale;
    const point = scale?.[place];
    if (!point) return false;
    if (code !== EXPECTED) mine.answer(code, point.value);
    else if (part.kind === 'dimension') mine.expect(part.dimension.code, point.value);
    return true;
  };
}

/** What stands below the name of a part. */
function useAbout(): (part: ViewPart) => string {
  const { t } = useTranslation();
  return (part) => {
    switch (part.kind) {
      case 'dimension':
        return `${part.dimension.definition} ${t('feedback.rounds.view.stem')}`.trim();
      case 'overall':
        return t('feedback.rounds.view.overallStem');
      case 'deck':
        return t('feedback.rounds.view.deckText');
      case 'prompts':
        return t('feedback.rounds.view.promptsText');
      case 'end':
        return t('feedback.rounds.view.endText');
    }
  };
}

/** My own view, part by part, with a map above it; it ends with the seal. */
export function MyView({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { questionnaire } = round;
  const mine = useMyView(round);
  const nameOf = usePartName();
  const about = useAbout();
  const parts = viewParts(questionnaire);
  const isOpen = (part: ViewPart) => {
    const { answered, of } = progressOf(questionnaire, part, mine.view);
    return answered < of;
  };
  const [current, setCurrent] = useState(() => (parts.find(isOpen) ?? parts.at(-1))?.id);
  const place = Math.max(
    0,
    parts.findIndex(({ id }) => id === current),
  );
  const part = parts[place];
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef('');
  // Each part is read and answered from its heading on; the first one only takes a keyboard that has no place.
  const asked = part?.id ?? '';
  useEffect(() => {
    const isNew = shown.current !== asked && (shown.current !== '' || document.activeElement === document.body);
    if (isNew) form.current?.querySelector<HTMLElement>('h2')?.focus();
    shown.current = asked;
  }, [asked]);
  if (!part) return null;

  const goTo = (to: number) => setCurrent(parts[to]?.id ?? current);
  const isEnd = part.kind === 'end';
  const hasRows = part.kind === 'dimension' || part.kind === 'overall';
  const scale = part.kind === 'overall' ? questionnaire.overall?.scale : questionnaire.scale;

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (!part) return;
    if (hasRows)
      pressInRows(event, chooseIn(round, part, mine), () =>
        form.current?.querySelector<HTMLElement>('button[type=submit]')?.focus(),
      );
    if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'H2') goTo(place + 1);
  }

  return (
    <div className={classes.view}>
      <ViewMap
        questionnaire={questionnaire}
        view={mine.view}
        parts={parts}
        current={part.id}
        onChoose={(id) => setCurrent(id)}
      />
      <form
        ref={form}
        className={classes.view}
        onKeyDown={press}
        onSubmit={(event) => {
          event.preventDefault();
          if (event.target === event.currentTarget && !isEnd) goTo(place + 1); // not that of the dialog at the end
        }}
      >
        <section className={classes.paper} aria-labelledby="part-of-view">
          <header>
            <h2 id="part-of-view" tabIndex={-1}>
              {nameOf(part)}
            </h2>
            <p className={classes.about}>{about(part)}</p>
          </header>
          {isEnd ? (
            <SealPart round={round} mine={mine} />
          ) : (
            <ViewPartFields key={part.id} part={part} questionnaire={questionnaire} mine={mine} />
          )}
        </section>
        <div className={classes.foot}>
          {!isEnd && <Button type="submit">{t('feedback.rounds.view.next')}</Button>}
          {place > 0 && (
            <Button variant="default" onClick={() => goTo(place - 1)}>
              {t('feedback.rounds.view.back')}
            </Button>
          )}
          {hasRows && scale && (
            <p className={classes.hint}>{t('feedback.rounds.view.keys', { first: 1, last: scale.length })}</p>
          )}
        </div>
      </form>
    </div>
  );
}
