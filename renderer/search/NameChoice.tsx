import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findBest } from '../../shared/search/palette.rules.ts';
import { useListKeys } from '../ui/useListKeys.ts';
import classes from './FilterBar.module.css';
import type { NamedThing } from './useNames.ts';

const MOST_SHOWN = 200;

export interface NameChoiceProps {
  /** What is chosen, such as "Person". */
  label: string;
  things: readonly NamedThing[];
  onChoose: (id: string) => void;
}

/** One of a list by name; letters make the list shorter. */
export function NameChoice({ label, things, onChoose }: NameChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const shown = typed.trim() === '' ? things.slice(0, MOST_SHOWN) : findBest(things, typed, MOST_SHOWN);
  const choose = (index: number) => shown[index] && onChoose(shown[index].id);
  const keys = useListKeys(shown.length, choose);
  return (
    <div className={classes.names}>
      <TextInput
        data-autofocus
        data-private
        role="combobox"
        label={label}
        placeholder={t('search.filter.find')}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        {...(shown.length > 0 ? { 'aria-activedescendant': `${id}-${keys.current}` } : {})}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          keys.setCurrent(0);
        }}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing) keys.onKeyDown(event);
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={classes.nameList}>
        {shown.map((thing, index) => (
          <div
            key={thing.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === keys.current}
            className={classes.name}
            ref={(row) => {
              if (index === keys.current) row?.scrollIntoView?.({ block: 'nearest' });
            }}
            onClick={() => choose(index)}
            onKeyDown={keys.onKeyDown}
          >
            <span data-private>{thing.label}</span>
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <p className={classes.nobody} role="status">
          {t('search.filter.nobody')}
        </p>
      )}
    </div>
  );
}
