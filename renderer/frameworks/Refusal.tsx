import { ActionIcon } from '@mantine/core';
import { Info, X } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { FileRefusal, RefusalReason } from '../../shared/frameworks/frameworks.contract.ts';
import { refusalMessages } from '../../shared/frameworks/refusal.messages.ts';
import classes from './Refusal.module.css';
import { usePlaceWords } from './usePlaceWords.ts';

type NextKey = keyof typeof refusalMessages.refused.next;
const hasNext = (reason: RefusalReason): reason is RefusalReason & NextKey =>
  Object.hasOwn(refusalMessages.refused.next, reason);

/** Why a file was not taken in, where in it, and what to do. The way there is told in words, and as people who know JSON write it. */
export function Refusal({
  refusal: { reason, place, called },
  onClose,
}: {
  refusal: FileRefusal;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const placeWords = usePlaceWords();
  return (
    <div className={classes.refusal} role="alert">
      <Info size={18} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.title}>{t(`frameworks.refused.reason.${reason}`)}</p>
        {place !== '' && (
          <p data-private className={classes.place}>
            {t('frameworks.refused.where', { place: placeWords(place, called) })}
            {!place.startsWith('line ') && <code>{place}</code>}
          </p>
        )}
        <p>
          {t('frameworks.refused.safe')} {t(`frameworks.refused.next.${hasNext(reason) ? reason : 'other'}`)}
        </p>
      </div>
      <ActionIcon aria-label={t('app.dismiss')} onClick={onClose}>
        <X size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
