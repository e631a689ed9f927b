import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { isEmptyDraft } from '../../shared/journal/journal.rules.ts';
import { useTemplateName } from '../templates/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { DateChip } from './DateChip.tsx';
import { EntryDraft } from './EntryDraft.tsx';
import classes from './EntryPage.module.css';
import { PrintTool } from './PrintTool.tsx';
import { useAutosave } from './useAutosave.ts';
import { usePrint } from './usePrint.ts';

/** One page of the journal, being written. */
export function EntryPage({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const autosave = useAutosave(entry);
  const [title, setTitle] = useState(autosave.current.title);
  const [entryDate, setEntryDate] = useState(autosave.current.entryDate);
  const templateName = useTemplateName()(entry.templateId);
  const printing = usePrint(autosave);
  return (
    <article className={classes.paper}>
      <div className={classes.column}>
        <PrintTool printing={printing} />
        {printing.failure && <Notice code={printing.failure} />}
        <EntryDraft autosave={autosave} autoFocus={isEmptyDraft(autosave.current)}>
          <Textarea
            aria-label={t('journal.titleLabel')}
            placeholder={t('journal.titlePlaceholder')}
            value={title}
            autosize
            minRows={1}
            maxLength={300}
            variant="unstyled"
            classNames={{ input: classes.title ?? '' }}
            onChange={(event) => {
              const words = event.currentTarget.value.replaceAll('\n', ' ');
              setTitle(words);
              autosave.change({ title: words });
            }}
            onBlur={() => void autosave.flush()}
          />
          <div className={classes.chips}>
            <DateChip
              date={entryDate}
              onChange={(date) => {
                setEntryDate(date);
                autosave.change({ entryDate: date });
              }}
            />
            <span className={classes.chip}>{templateName ?? t('journal.blankPage')}</span>
          </div>
        </EntryDraft>
      </div>
    </article>
  );
}
