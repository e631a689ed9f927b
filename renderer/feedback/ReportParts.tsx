import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportPart } from '../../shared/feedback/feedback.contract.ts';
import { Card } from '../ui/Card.tsx';
import { ReportWords } from './ReportWords.tsx';
import classes from './report.module.css';
import { holdsWords, idsOf, type Reportable } from './report-words.ts';
import { isWordPart, type useReportChoice, type WordPart } from './useReportChoice.ts';

export interface ReportPartsProps {
  reportable: Reportable;
  choosing: ReturnType<typeof useReportChoice>;
}

function PlainPart({ part, reportable, choosing }: ReportPartsProps & { part: ReportPart }) {
  const { t } = useTranslation();
  return (
    <Checkbox
      label={t(`feedback.report.written.parts.${part}`)}
      description={holdsWords(t, part, reportable, choosing.choice)}
      checked={choosing.choice.parts.has(part)}
      onChange={(event) => choosing.setParts([part], event.currentTarget.checked)}
    />
  );
}

/** The box of the part takes all of it along, or nothing; each quotation has its own. */
function WordsPart({ part, reportable, choosing }: ReportPartsProps & { part: WordPart }) {
  const { t } = useTranslation();
  const { choice, setWords } = choosing;
  const ids = idsOf(reportable.words[part]);
  const chosen = ids.filter((id) => choice.commentIds.has(id)).length;
  return (
    <div className={classes.words}>
      <Checkbox
        label={t(`feedback.report.written.parts.${part}`)}
        description={holdsWords(t, part, reportable, choice)}
        checked={chosen === ids.length}
        indeterminate={chosen > 0 && chosen < ids.length}
        onChange={() => setWords(ids, chosen < ids.length)}
      />
      <div className={classes.choices}>
        <p className={classes.hint}>{t('feedback.report.page.wordsText')}</p>
        <ReportWords
          groups={reportable.words[part]}
          chosen={choice.commentIds}
          onChoose={(id, isIn) => setWords([id], isIn)}
        />
      </div>
    </div>
  );
}

/** The parts that hold something, each with what it holds. Nothing is chosen beforehand. */
export function ReportParts({ reportable, choosing }: ReportPartsProps) {
  const { t } = useTranslation();
  const { held, kept } = reportable;
  const plain = held.filter((part) => !isWordPart(part));
  return (
    <Card title={t('feedback.report.page.parts')}>
      <div className={classes.parts}>
        <div className={classes.quick}>
          {plain.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => choosing.setParts(plain, true)}>
              {t('feedback.report.page.all')}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={choosing.clear}>
            {t('feedback.report.page.none')}
          </Button>
        </div>
        {held.map((part) =>
          isWordPart(part) ? (
            <WordsPart key={part} part={part} reportable={reportable} choosing={choosing} />
          ) : (
            <PlainPart key={part} part={part} reportable={reportable} choosing={choosing} />
          ),
        )}
        {kept > 0 && <p className={classes.hint}>{t('feedback.report.page.kept', { count: kept })}</p>}
      </div>
    </Card>
  );
}
