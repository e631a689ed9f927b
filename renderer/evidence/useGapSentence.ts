import { useTranslation } from 'react-i18next';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { byCompetency, emptyDomains, type Span, withoutEvidence } from '../../shared/evidence/evidence.rules.ts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { shortNameOf } from '../../shared/mastery/scoring.rules.ts';
import { listCompetencies } from './competencies.ts';
import { useSpanWords } from './useSpanWords.ts';

const listOf = (names: readonly string[]) => new Intl.ListFormat(FORMAT_LOCALE).format(names);

/** What nothing is shown for lately, in one sentence that could stand alone. */
export function useGapSentence(
  framework: FrameworkWording | undefined,
  pieces: readonly Evidence[] | undefined,
  span: Span,
): string {
  const { t } = useTranslation();
  const { lately } = useSpanWords(span);
  if (!framework || !pieces) return '';
  const without = withoutEvidence(framework, byCompetency(pieces, framework.id), span);
  const empty = emptyDomains(framework, without);
  const of = listCompetencies(framework).length;
  if (without.length === 0) return t('evidence.gaps.none', { lately });
  if (without.length === of) return t('evidence.gaps.all', { lately });
  if (empty.length === 0) return t('evidence.gaps.parts', { count: without.length, of, lately });
  const names = listOf(empty.map(shortNameOf));
  return t(empty.length === 1 ? 'evidence.gaps.domains' : 'evidence.gaps.domainsMany', { names, lately });
}
