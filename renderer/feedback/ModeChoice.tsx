import '@mantine/core/styles/Radio.css';
import { Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Mode, modes, type RoundText } from '../../shared/feedback/feedback.contract.ts';
import { modeSentence } from '../../shared/feedback/form.rules.ts';
import { Card } from '../ui/Card.tsx';
import classes from './setup.module.css';

type Chosen = Pick<RoundText, 'mode' | 'helper' | 'smallestGroup'>;

export interface ModeChoiceProps {
  chosen: Chosen;
  isHelperMissing: boolean;
  onChange: (part: Partial<Chosen>) => void;
}

/** The three honest ways to treat answers, each with the sentence that is printed in every form, as it will stand there. */
export function ModeChoice({ chosen, isHelperMissing, onChange }: ModeChoiceProps) {
  const { t } = useTranslation();
  const { helper, smallestGroup } = chosen;
  return (
    <Card title={t('feedback.rounds.setup.mode')}>
      <p className={classes.hint}>{t('feedback.rounds.setup.modeText')}</p>
      <Radio.Group
        aria-label={t('feedback.rounds.setup.mode')}
        value={chosen.mode}
        onChange={(mode) => onChange({ mode: mode as Mode })}
      >
        <div className={classes.choices}>
          {modes.map((mode) => (
            <div key={mode} data-is-chosen={mode === chosen.mode}>
              <Radio
                value={mode}
                label={t(`feedback.modes.${mode}`)}
                description={t(`feedback.rounds.setup.modeHints.${mode}`)}
              />
              <blockquote
                className={classes.sentence}
                {...(mode === 'helper' && helper !== '' ? { 'data-private': true } : {})}
              >
                {modeSentence({ mode, helper, smallestGroup })}
              </blockquote>
              {mode === 'helper' && chosen.mode === 'helper' && (
                <TextInput
                  className={classes.indented ?? ''}
                  label={t('feedback.rounds.setup.helper')}
                  description={t('feedback.rounds.setup.helperText')}
                  data-private
                  maxLength={120}
                  autoComplete="off"
                  value={helper}
                  error={isHelperMissing && t('feedback.rounds.setup.helperMissing')}
                  onChange={(event) => onChange({ helper: event.currentTarget.value })}
                />
              )}
            </div>
          ))}
        </div>
      </Radio.Group>
      {chosen.mode !== 'open' && (
        <Radio.Group
          label={t('feedback.rounds.setup.smallest')}
          description={t('feedback.rounds.setup.smallestText')}
          value={String(smallestGroup)}
          onChange={(count) => onChange({ smallestGroup: count === '5' ? 5 : 3 })}
        >
          <div className={classes.days}>
            {[3, 5].map((count) => (
              <Radio key={count} value={String(count)} label={t('feedback.rounds.setup.people', { count })} />
            ))}
          </div>
        </Radio.Group>
      )}
    </Card>
  );
}
