import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { PersonId } from '../../shared/people/people.contract.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { Veiled } from '../ui/Veiled.tsx';
import { StepLines } from './StepLines.tsx';
import classes from './steps.module.css';
import { useCodes } from './useCodes.ts';

export interface AgreementProps {
  entryId: EntryId;
  steps: readonly Step[];
  /** Whom the page mentions, in the order of their first mention. */
  personIds: readonly PersonId[];
}

/** What both sides do, each line with its day. Agreed with the first person whom the page mentions, unless another is chosen. */
export function Agreement({ entryId, steps, personIds }: AgreementProps) {
  const { t } = useTranslation();
  const codeOf = useCodes();
  const [chosen, setChosen] = useState<PersonId>();
  const known = [...new Set([...personIds, ...steps.flatMap(({ personId }) => personId ?? [])])];
  const named = known.flatMap((id) => ({ id, code: codeOf(id) ?? [] })).filter(({ code }) => typeof code === 'string');
  const personId = chosen ?? steps.find((step) => step.personId !== null)?.personId ?? known[0] ?? null;
  const code = personId === null ? undefined : codeOf(personId);
  const of = (whose: Step['whose']) => steps.filter((step) => step.whose === whose);
  const blank = { entryId, personId, kind: 'agreement' } as const;
  return (
    <div className={classes.part}>
      <h2>{t('steps.agreement')}</h2>
      {named.length > 1 && (
        <NativeSelect
          data-private
          className={classes.person ?? ''}
          label={t('steps.agreedWith')}
          value={personId ?? ''}
          data={named.map(({ id, code: label }) => ({ value: id, label: String(label) }))}
          onChange={(event) => setChosen(known.find((id) => id === event.currentTarget.value))}
        />
      )}
      <h3>{t('steps.mine')}</h3>
      <StepLines
        steps={of('me')}
        blank={{ ...blank, whose: 'me' }}
        label={t('steps.mine')}
        placeholder={t('steps.minePlaceholder')}
      />
      <h3>
        {code === undefined ? (
          t('steps.theirs')
        ) : (
          <Veiled word={code} words={(said) => t('steps.theirsNamed', { code: said })} />
        )}
      </h3>
      <StepLines
        steps={of('partner')}
        blank={{ ...blank, whose: 'partner' }}
        label={t('steps.theirs')}
        placeholder={t('steps.theirsPlaceholder')}
      />
    </div>
  );
}
