import { CaretRight } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked, Round } from '../../shared/feedback/feedback.contract.ts';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './after.module.css';
import { GiveBack } from './GiveBack.tsx';
import { ThankYou } from './ThankYou.tsx';

export interface PersonAfterProps {
  round: Round;
  one: Asked;
}

/** What follows between the coach and one of those who were asked: thanks, and how they are seen in return. */
export function PersonAfter({ round, one }: PersonAfterProps) {
  const { t } = useTranslation();
  const today = useToday();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const said = [
    one.thankedOn === null
      ? t('feedback.after.notThanked')
      : t('feedback.after.thankedOn', { day: dayWords(one.thankedOn, today) }),
    ...(one.gaveBackOn === null ? [] : [t('feedback.after.gaveBackOn', { day: dayWords(one.gaveBackOn, today) })]),
  ];
  return (
    <section className={classes.person} aria-labelledby={`${id}-name`}>
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          <CaretRight size={16} aria-hidden="true" className={classes.caret} />
          <span id={`${id}-name`} data-private>
            {one.name}
          </span>
          <span className={classes.meta}>{t(`feedback.groupsOne.${one.group}`)}</span>
          <span className={classes.state}>{said.join(' · ')}</span>
        </button>
      </h3>
      <div id={id} className={classes.both} hidden={!isOpen}>
        {isOpen && (
          <>
            <ThankYou round={round} one={one} />
            <GiveBack round={round} one={one} />
          </>
        )}
      </div>
    </section>
  );
}
