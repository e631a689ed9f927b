import { NativeSelect, Textarea } from '@mantine/core';
import { CaretDown, CaretRight } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Consent,
  consents,
  type EvidenceAbout,
  evidenceForms,
  impactLevels,
  levelNames,
} from '../../shared/evidence/about.contract.ts';
import classes from './about.module.css';

interface ChoiceProps<Value extends string> {
  label: string;
  description?: string;
  value: Value | null;
  choices: readonly { value: Value; label: string }[];
  takesFocus?: boolean;
  className?: string;
  onChange: (value: Value | null) => void;
}

/** One of a few, or not said. */
function Choice<Value extends string>({ value, choices, takesFocus, onChange, ...rest }: ChoiceProps<Value>) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      {...rest}
      value={value ?? ''}
      data={[{ value: '', label: t('evidence.about.notSaid') }, ...choices]}
      inputWrapperOrder={['label', 'input', 'description']}
      autoFocus={takesFocus ?? false}
      data-autofocus={takesFocus}
      onChange={({ currentTarget }) =>
        onChange(choices.find((choice) => choice.value === currentTarget.value)?.value ?? null)
      }
    />
  );
}

export interface AboutFieldsProps {
  about: EvidenceAbout;
  takesFocus?: boolean;
  onChange: (about: EvidenceAbout) => void;
}

/** What may be said about a piece, all of it as the coach likes; its kind first. */
export function AboutFields({ about, takesFocus = false, onChange }: AboutFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<EvidenceAbout>) => onChange({ ...about, ...part });
  const agreed = consents.map((value: Consent) => ({ value, label: t(`evidence.about.consents.${value}`) }));
  return (
    <div className={classes.fields}>
      <Choice
        label={t('evidence.about.form')}
        value={about.form}
        choices={evidenceForms.map((value) => ({ value, label: t(`evidence.about.forms.${value}`) }))}
        takesFocus={takesFocus}
        onChange={(form) => change({ form })}
      />
      <Choice
        label={t('evidence.about.level')}
        description={t('evidence.about.levelHint')}
        value={about.level === null ? null : (`${about.level}` as const)}
        choices={impactLevels.map((level) => ({
          value: `${level}` as const,
          label: `${level} ${t(`evidence.about.levels.${levelNames[level]}`)}`,
        }))}
        onChange={(chosen) => change({ level: impactLevels.find((level) => `${level}` === chosen) ?? null })}
      />
      <Textarea
        className={classes.wide ?? ''}
        label={t('evidence.about.shows')}
        placeholder={t('evidence.about.showsPlaceholder')}
        value={about.shows}
        maxLength={2000}
        classNames={{ input: classes.growing ?? '' }}
        onChange={(event) => change({ shows: event.currentTarget.value })}
      />
      <Choice
        label={t('evidence.about.couldRefute')}
        value={about.couldRefute === null ? null : about.couldRefute ? 'yes' : 'no'}
        choices={[
          { value: 'yes' as const, label: t('evidence.about.yes') },
          { value: 'no' as const, label: t('evidence.about.no') },
        ]}
        onChange={(chosen) => change({ couldRefute: chosen === null ? null : chosen === 'yes' })}
      />
      <Choice
        className={classes.first ?? ''}
        label={t('evidence.about.adults')}
        value={about.adults}
        choices={agreed}
        onChange={(adults) => change({ adults })}
      />
      <Choice
        label={t('evidence.about.pupils')}
        value={about.pupils}
        choices={agreed}
        onChange={(pupils) => change({ pupils })}
      />
    </div>
  );
}

/** The same, folded up until it is wanted: nobody has to say anything. */
export function FoldedAbout(props: AboutFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const Caret = isOpen ? CaretDown : CaretRight;
  return (
    <div className={classes.fold}>
      <button
        type="button"
        className={classes.swap}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Caret size={16} aria-hidden="true" />
        {t('evidence.about.more')}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <AboutFields {...props} takesFocus />}
      </div>
    </div>
  );
}
