import { useTranslation } from 'react-i18next';
import { LATELY_DAYS, type Span } from '../../shared/evidence/evidence.rules.ts';

/** What "lately" means, in words: this term by its name, or so many days. */
export function useSpanWords(span: Span) {
  const { t } = useTranslation();
  const count = LATELY_DAYS;
  const isTerm = span.kind === 'term';
  return {
    /** "from this term", inside a sentence. */
    lately: isTerm ? t('evidence.lately.term') : t('evidence.lately.days', { count }),
    /** "Without evidence this term". */
    onlyWithout: isTerm ? t('evidence.onlyWithout.term') : t('evidence.onlyWithout.days', { count }),
    /** "Waymark, Autumn term". */
    meta: (framework: string) =>
      isTerm ? t('evidence.span.term', { framework, name: span.name }) : t('evidence.span.days', { framework, count }),
  };
}
