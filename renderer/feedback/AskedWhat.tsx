import '@mantine/core/styles/Radio.css';
import { Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundHead } from '../../shared/feedback/feedback.contract.ts';
import { type ScaleLength, scaleLengths } from '../../shared/feedback/questionnaire.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import type { NewRound, Problem } from './new-round.ts';
import classes from './setup.module.css';

const keys = { views: ['two-views', 'short', 'words'], survey: ['staff-survey', 'follow-up'] } as const;

/** How many earlier rounds are offered: older ones are opened and asked again from there. */
const MOST_EARLIER = 4;

export interface AskedWhatProps {
  wanted: NewRound;
  /** Those of the same kind, the newest first. */
  earlier: readonly RoundHead[];
  problems: ReadonlySet<Problem>;
  onChange: (part: Partial<NewRound>) => void;
}

/** What is asked: what comes with Cairn, or the questions of an earlier round. */
export function AskedWhat({ wanted, earlier, problems, onChange }: AskedWhatProps) {
  const { t } = useTranslation();
  const { kind, what, scaleLength, focus } = wanted;
  const value = 'key' in what ? what.key : what.again;
  const offered = earlier.filter(({ id }, place) => place < MOST_EARLIER || id === value);
  const again = kind === 'survey' ? 'nextYear' : 'again';

  function choose(chosen: string): void {
    const round = earlier.find(({ id }) => id === chosen);
    onChange({ what: round ? { again: round.id } : { key: chosen } });
  }

  return (
    <Card title={t('feedback.rounds.setup.what')}>
      <Radio.Group aria-label={t('feedback.rounds.setup.what')} value={value} onChange={choose}>
        <div className={classes.choices}>
          {keys[kind].map((key) => (
            <Radio
              key={key}
              value={key}
              label={t(`feedback.rounds.setup.choices.${key}`)}
              description={t(`feedback.rounds.setup.choices.${key}-text`)}
            />
          ))}
          {offered.map(({ id, name }) => (
            <Radio
              key={id}
              value={id}
              label={<Veiled word={name} words={(said) => t(`feedback.rounds.setup.${again}`, { name: said })} />}
              description={t(`feedback.rounds.setup.${again}Text`)}
            />
          ))}
        </div>
      </Radio.Group>
      {value === 'follow-up' && (
        <TextInput
          label={t('feedback.rounds.setup.focus')}
          description={t('feedback.rounds.setup.focusText')}
          data-private
          maxLength={200}
          autoComplete="off"
          value={focus}
          error={problems.has('focusMissing') && t('feedback.rounds.setup.focusMissing')}
          onChange={(event) => onChange({ focus: event.currentTarget.value })}
        />
      )}
      {(value === 'two-views' || value === 'short') && (
        <Radio.Group
          label={t('feedback.rounds.setup.scale')}
          description={t('feedback.rounds.setup.scaleText')}
          value={String(scaleLength)}
          onChange={(chosen) => onChange({ scaleLength: Number(chosen) as ScaleLength })}
        >
          <div className={classes.days}>
            {scaleLengths.map((count) => (
              <Radio key={count} value={String(count)} label={t('feedback.rounds.setup.points', { count })} />
            ))}
          </div>
        </Radio.Group>
      )}
    </Card>
  );
}
