import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rewordDomain } from '../../shared/frameworks/frameworks.changes.ts';
import { type Domain, frameworkLimits } from '../../shared/frameworks/frameworks.contract.ts';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { changeText, fieldId } from './draft.ts';
import classes from './edit.module.css';
import { WordsField } from './fields.tsx';
import { numbered } from './numbered.ts';
import type { FormOfFramework } from './useFrameworkDraft.ts';
import { useMoveName } from './useMoveName.ts';

/** The next move from each stage to the one above it, for a domain; or none. */
export function MoveFields({ form, domain, index }: { form: FormOfFramework; domain: Domain; index: number }) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const { stages } = form;
  const moveName = useMoveName(stages);
  const { nextMoves } = domain;
  const reword = (lines: string[]) => rewordDomain(domain.id, { nextMoves: lines });

  if (nextMoves.length === 0) {
    return (
      <Button
        variant="default"
        size="compact-sm"
        className={classes.add ?? ''}
        onClick={() => {
          form.change(reword(stages.slice(1).map(() => '')));
          focusNext(fieldId('domains', index, 'nextMoves', 0));
        }}
      >
        {t('frameworks.edit.writeMoves')}
      </Button>
    );
  }
  return (
    <fieldset className={classes.sentences}>
      <legend className={classes.label}>{t('frameworks.page.nextMoves')}</legend>
      <p className={classes.limit}>{t('frameworks.edit.nextMovesText')}</p>
      {numbered(nextMoves).map(({ number, item: move }) => (
        <WordsField
          key={number}
          path={['domains', index, 'nextMoves', number - 1]}
          label={moveName(number)}
          value={move}
          max={frameworkLimits.listLine}
          flaws={form.flaws}
          onChange={(value) => form.change(reword(nextMoves.with(number - 1, value)))}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.add ?? ''}
        onClick={() => form.remove(changeText(reword([])), t('frameworks.edit.removedMoves'))}
      >
        {t('frameworks.edit.dropMoves')}
      </Button>
    </fieldset>
  );
}
