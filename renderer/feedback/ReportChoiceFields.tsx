import { useTranslation } from 'react-i18next';
import { isProtectedMode, type ReportPart, type RoundId } from '../../shared/feedback/feedback.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useNamedAnswers, useResults, useRound } from './feedback-queries.ts';
import { ReportParts } from './ReportParts.tsx';
import { idsOf, type Reportable, reportableOf } from './report-words.ts';
import { wordParts } from './useReportChoice.ts';

export interface ReportChoiceFieldsProps {
  roundId: RoundId;
  parts: readonly ReportPart[];
  commentIds: readonly string[];
  onChange: (parts: ReportPart[], commentIds: string[]) => void;
}

const changed = <Value,>(all: readonly Value[], values: readonly Value[], isIn: boolean): Value[] => {
  const kept = all.filter((one) => !values.includes(one));
  return isIn ? [...kept, ...values] : kept;
};

/** The parts of a round that others may see, chosen one by one; the parts with words are those of which any word is chosen. */
export function ReportChoiceFields({ roundId, parts, commentIds, onChange }: ReportChoiceFieldsProps) {
  const { t } = useTranslation();
  const round = useRound(roundId);
  const isOpen = round.data ? !isProtectedMode(round.data.mode) : false;
  const results = useResults(roundId);
  const named = useNamedAnswers(roundId, isOpen);
  const error = round.error ?? results.error ?? named.error;
  if (error) return <Notice code={failureOf(error).code} />;
  if (!round.data || !results.data || (isOpen && !named.data)) return <PaperLines />;
  const reportable = reportableOf(round.data, results.data, named.data ?? []);
  if (!reportable) return <p>{t('feedback.report.page.notOpened')}</p>;

  return (
    <ReportParts
      reportable={reportable}
      choosing={{
        choice: { parts: new Set(parts), commentIds: new Set(commentIds) },
        setParts: (some, isIn) => onChange(changed(parts, some, isIn), [...commentIds]),
        setWords(ids, isIn) {
          const words = changed(commentIds, ids, isIn);
          onChange(withWordParts(reportable, parts, words), words);
        },
        clear: () => onChange([], []),
      }}
    />
  );
}

/** The chosen parts with those parts of words of which something is chosen. */
function withWordParts({ words }: Reportable, parts: readonly ReportPart[], ids: readonly string[]): ReportPart[] {
  const withSome = wordParts.filter((part) => idsOf(words[part]).some((id) => ids.includes(id)));
  return [...parts.filter((part) => !wordParts.some((one) => one === part)), ...withSome];
}
