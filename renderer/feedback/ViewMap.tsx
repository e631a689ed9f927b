import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SelfView } from '../../shared/feedback/feedback.contract.ts';
import type { Questionnaire } from '../../shared/feedback/questionnaire.contract.ts';
import { progressOf, type ViewPart } from '../../shared/feedback/view-parts.rules.ts';
import classes from './my-view.module.css';
import { usePartName } from './usePartName.ts';

export interface ViewMapProps {
  questionnaire: Questionnaire;
  view: SelfView;
  parts: readonly ViewPart[];
  current: string;
  onChoose: (id: string) => void;
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The parts by name, each with how far it has come, and the way to any of them. One stop of the Tab key; arrows move. */
export function ViewMap({ questionnaire, view, parts, current, onChoose }: ViewMapProps) {
  const { t } = useTranslation();
  const nameOf = usePartName();
  const map = useRef<HTMLElement>(null);

  function press(event: KeyboardEvent<HTMLElement>): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops = [...(map.current?.querySelectorAll('button') ?? [])];
    stops[stops.indexOf(event.target as HTMLButtonElement) + step]?.focus();
  }

  return (
    <nav ref={map} className={classes.map} aria-label={t('feedback.rounds.view.parts')}>
      {parts.map((part) => {
        const { answered, of } = progressOf(questionnaire, part, view);
        const name = nameOf(part);
        const state = answered === 0 ? 'none' : answered < of ? 'some' : 'all';
        return (
          <button
            key={part.id}
            type="button"
            className={classes.mapPart}
            aria-current={part.id === current ? 'step' : undefined}
            tabIndex={part.id === current ? 0 : -1}
            aria-label={of > 0 ? t('feedback.rounds.view.partState', { name, answered, of }) : name}
            onKeyDown={press}
            onClick={() => onChoose(part.id)}
          >
            {of > 0 && <span className={classes.stone} data-state={state} aria-hidden="true" />}
            {name}
          </button>
        );
      })}
    </nav>
  );
}
