import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Questionnaire } from '../../shared/feedback/questionnaire.contract.ts';
import { Card } from '../ui/Card.tsx';
import classes from './edit.module.css';
import type { RoundDraft } from './useRoundDraft.ts';

/** The words at the points of the scale, and what is said instead of one. A point without words keeps those that it had. */
export function ScaleFields({ draft }: { draft: RoundDraft }) {
  const { t } = useTranslation();
  const { scale, notSeen } = draft.text.questionnaire;
  const change = (part: Partial<Questionnaire>) => draft.reword((one) => ({ ...one, ...part }));
  return (
    <Card title={t('feedback.rounds.edit.scale')}>
      <div className={classes.stack}>
        {scale.map(({ value, label }) => (
          <div key={value} className={classes.side}>
            <span className={classes.sideName} aria-hidden="true">
              {t('feedback.rounds.edit.point', { value })}
            </span>
            <TextInput
              aria-label={t('feedback.rounds.edit.point', { value })}
              maxLength={80}
              autoComplete="off"
              value={label}
              onChange={(event) =>
                change({
                  scale: scale.map((point) =>
                    point.value === value ? { value, label: event.currentTarget.value } : point,
                  ),
                })
              }
            />
          </div>
        ))}
        <TextInput
          label={t('feedback.rounds.edit.notSeen')}
          maxLength={120}
          autoComplete="off"
          value={notSeen}
          onChange={(event) => change({ notSeen: event.currentTarget.value })}
        />
      </div>
    </Card>
  );
}
