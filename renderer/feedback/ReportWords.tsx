import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './report.module.css';
import type { QuotationGroup } from './report-words.ts';

export interface ReportWordsProps {
  groups: readonly QuotationGroup[];
  chosen: ReadonlySet<string>;
  onChoose: (id: string, isIn: boolean) => void;
}

/** What somebody wrote or said, each to be chosen by itself. */
export function ReportWords({ groups, chosen, onChoose }: ReportWordsProps) {
  const { t } = useTranslation();
  return groups.map(({ question, quotations }) => (
    <fieldset key={question ?? ''} className={classes.group}>
      <legend className={classes.question}>{question ?? t('feedback.report.written.otherWords')}</legend>
      {quotations.map((one) => (
        <Checkbox
          key={one.id}
          size="sm"
          label={
            <span className={classes.quotation} data-private>
              {one.text}
            </span>
          }
          description={one.from !== null && <span data-private>{one.from}</span>}
          checked={chosen.has(one.id)}
          onChange={(event) => onChoose(one.id, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  ));
}
