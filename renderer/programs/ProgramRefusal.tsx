import { ActionIcon } from '@mantine/core';
import { Info, X } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { FileRefusal } from '../../shared/frameworks/frameworks.contract.ts';
import { placeToSteps } from '../../shared/frameworks/frameworks.place.ts';
import { programFileMessages } from '../../shared/programs/messages/file.messages.ts';
import classes from './program.module.css';

const { step, part, next } = programFileMessages;
type StepKey = Exclude<keyof typeof step, 'other'>;
type PartKey = Exclude<keyof typeof part, 'other'>;
type NextKey = keyof typeof next;

const isStep = (key: string): key is StepKey => key !== 'other' && Object.hasOwn(step, key);
const isPart = (key: string): key is PartKey => key !== 'other' && Object.hasOwn(part, key);
const hasNext = (reason: string): reason is NextKey => Object.hasOwn(next, reason);

/** The way to a place in a file in words, such as "Phase 3, task 2 “Find your people”, title". */
function usePlaceWords(): (refusal: FileRefusal) => string {
  const { t } = useTranslation();
  return ({ place, called }) => {
    const steps = placeToSteps(place);
    const named = called === '' ? -1 : steps.findLastIndex(({ number }) => number !== null);
    const words = steps.map(({ key, number }, index) => {
      if (number === null) return isPart(key) ? t(`programs.file.part.${key}`) : t('programs.file.part.other', { key });
      const said = isStep(key)
        ? t(`programs.file.step.${key}`, { number })
        : t('programs.file.step.other', { key, number });
      return index === named ? `${said} “${called}”` : said;
    });
    const sentence = words.join(', ');
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  };
}

/** Why a file was not taken in, where in it, and what to do. */
export function ProgramRefusal({ refusal, onClose }: { refusal: FileRefusal; onClose: () => void }) {
  const { t } = useTranslation();
  const placeWords = usePlaceWords();
  const { reason, place } = refusal;
  return (
    <div className={classes.refusal} role="alert">
      <Info size={18} aria-hidden="true" />
      <div className={classes.refusalWords}>
        <p className={classes.refusalTitle}>{t(`programs.file.reason.${reason}`)}</p>
        {place !== '' && (
          <p data-private>
            {t('programs.file.where', { place: placeWords(refusal) })}
            {!place.startsWith('line ') && <code>{place}</code>}
          </p>
        )}
        <p>
          {t('programs.file.safe')} {t(`programs.file.next.${hasNext(reason) ? reason : 'other'}`)}
        </p>
      </div>
      <ActionIcon aria-label={t('app.dismiss')} onClick={onClose}>
        <X size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
