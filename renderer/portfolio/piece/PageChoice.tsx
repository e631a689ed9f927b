import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import { Checkbox, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PieceSource } from '../../../shared/portfolio/portfolio.contract.ts';
import { promptsOf } from '../../../shared/portfolio/prompts.rules.ts';
import { useEntry } from '../../journal/public.ts';
import classes from './piece.module.css';

type PageSource = Extract<PieceSource, { kind: 'page' }>;

export interface PageChoiceProps {
  source: PageSource;
  onChange: (source: PageSource) => void;
}

/** The whole page, or only the answers to some of its prompts; at least one. */
export function PageChoice({ source, onChange }: PageChoiceProps) {
  const { t } = useTranslation();
  const entry = useEntry(source.entryId).data;
  const prompts = entry ? promptsOf(entry.body) : [];
  if (prompts.length < 2) return null;
  const all = prompts.map(({ id }) => id);
  const chosen = source.promptIds;

  function choose(id: string, isIn: boolean): void {
    const promptIds = all.filter((one) => (one === id ? isIn : (chosen ?? []).includes(one)));
    if (promptIds.length > 0) onChange({ ...source, promptIds });
  }

  return (
    <fieldset className={classes.choice}>
      <legend>{t('portfolio.builder.piece.goesAlong')}</legend>
      <Radio
        size="sm"
        label={t('portfolio.builder.piece.wholePage')}
        checked={chosen === null}
        onChange={() => onChange({ ...source, promptIds: null })}
      />
      <Radio
        size="sm"
        label={t('portfolio.builder.piece.someAnswers')}
        checked={chosen !== null}
        onChange={() => onChange({ ...source, promptIds: all })}
      />
      {chosen !== null && (
        <div className={classes.some}>
          {prompts.map(({ id, words }) => (
            <Checkbox
              key={id}
              size="sm"
              label={words}
              checked={chosen.includes(id)}
              disabled={chosen.length === 1 && chosen[0] === id}
              onChange={({ currentTarget: { checked } }) => choose(id, checked)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
