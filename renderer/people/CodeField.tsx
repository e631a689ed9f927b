import { Button, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { looksLikeRealName, suggestCode } from '../../shared/people/names.rules.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './people.module.css';
import { usePeople } from './people-queries.ts';

export interface CodeFieldProps {
  value: string;
  onChange: (code: string) => void;
  /** Why the code was not taken. */
  error: string | null;
  ref?: Ref<HTMLInputElement>;
}

/** A person's code, with one that is free at hand, and a word when it looks like a real name. It never refuses. */
export function CodeField({ value, onChange, error, ref }: CodeFieldProps) {
  const { t } = useTranslation();
  const taken = usePeople()?.map(({ code }) => code) ?? [];
  const shown = value.trim();
  return (
    <div className={classes.codeField}>
      <TextInput
        ref={ref}
        data-private
        classNames={{ description: classes.description ?? '' }}
        label={t('people.code')}
        description={t('people.codeText')}
        maxLength={60}
        autoComplete="off"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => onChange(suggestCode(taken, shown))}>
        {t('people.suggest')}
      </Button>
      <p role="status" className={classes.hint}>
        {looksLikeRealName(shown) && <Veiled word={shown} words={(code) => t('people.looksReal', { code })} />}
      </p>
    </div>
  );
}
