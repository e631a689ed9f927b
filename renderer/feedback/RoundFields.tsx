import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundText } from '../../shared/feedback/feedback.contract.ts';
import { Card } from '../ui/Card.tsx';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import classes from './setup.module.css';

type Fields = Pick<RoundText, 'name' | 'askedBy' | 'opensOn' | 'closesOn'>;

export interface RoundFieldsProps {
  title: string;
  fields: Fields;
  isNameMissing: boolean;
  isOutOfOrder: boolean;
  onChange: (part: Partial<Fields>) => void;
}

/** What a round is called, when it is, and under which name people know the coach. */
export function RoundFields({ title, fields, isNameMissing, isOutOfOrder, onChange }: RoundFieldsProps) {
  const { t } = useTranslation();
  const { name, askedBy, opensOn, closesOn } = fields;
  return (
    <Card title={title}>
      <div className={classes.fields}>
        <TextInput
          label={t('feedback.rounds.setup.name')}
          data-private
          maxLength={120}
          autoComplete="off"
          value={name}
          error={isNameMissing && t('feedback.rounds.setup.nameMissing')}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('feedback.rounds.setup.askedBy')}
          description={t('feedback.rounds.setup.askedByText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data-private
          maxLength={120}
          autoComplete="off"
          value={askedBy}
          onChange={(event) => onChange({ askedBy: event.currentTarget.value })}
        />
        <div className={classes.wide}>
          <p className={classes.label}>{t('feedback.rounds.setup.dates')}</p>
          <div className={classes.days}>
            <span>
              {t('feedback.rounds.setup.opensOn')}
              <DayField
                label={t('feedback.rounds.setup.opensOn')}
                words={datedWords(opensOn)}
                value={opensOn}
                onChange={(day) => day && onChange({ opensOn: day })}
              />
            </span>
            <span>
              {t('feedback.rounds.setup.closesOn')}
              <DayField
                label={t('feedback.rounds.setup.closesOn')}
                words={datedWords(closesOn)}
                value={closesOn}
                onChange={(day) => day && onChange({ closesOn: day })}
              />
            </span>
          </div>
          {isOutOfOrder && <p className={classes.problem}>{t('feedback.rounds.setup.order')}</p>}
        </div>
      </div>
    </Card>
  );
}
