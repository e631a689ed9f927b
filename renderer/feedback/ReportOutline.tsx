import { useTranslation } from 'react-i18next';
import type { ReportPart } from '../../shared/feedback/feedback.contract.ts';
import classes from './report.module.css';
import { holdsWords, type Reportable } from './report-words.ts';
import { isWordPart, type ReportChoice } from './useReportChoice.ts';

export interface ReportOutlineProps {
  reportable: Reportable;
  choice: ReportChoice;
  parts: readonly ReportPart[];
}

const always = ['head', 'collected', 'notValidated'] as const;

/** What will stand in the report, in its order: what is always there, and what was chosen. */
export function ReportOutline({ reportable, choice, parts }: ReportOutlineProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.outline} aria-label={t('feedback.report.page.outline')}>
      {always.map((line) => (
        <li key={line} className={classes.fixed}>
          {t(`feedback.report.page.always.${line}`)}
        </li>
      ))}
      {parts.map((part) => (
        <li key={part}>
          {t(`feedback.report.written.parts.${part}`)}
          {isWordPart(part) && <span>{holdsWords(t, part, reportable, choice)}</span>}
        </li>
      ))}
      <li className={classes.fixed}>{t('feedback.report.page.always.foot')}</li>
    </ol>
  );
}
