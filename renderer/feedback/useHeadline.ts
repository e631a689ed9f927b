import { useTranslation } from 'react-i18next';
import type { Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { headlineOf, type StandsOut } from '../../shared/feedback/headline.rules.ts';
import { capital, numberWords } from '../ui/number-words.ts';
import { blockWords, inside } from './figure-words.ts';
import type { Reading } from './reading.ts';

/** Two Views' dimensions have a word each that stands inside a sentence; other names are quoted. */
const SHORT = {
  'Care and trust': 'care',
  'Knowledge put to use': 'knowledge',
  'Example and readiness': 'readiness',
  'Equal partnership': 'partnership',
  'Safety and clear paths': 'safety',
  'Growing others and reach': 'reach',
} as const;

/** The figures in a sentence that could stand alone: "They see more care and trust than you do; teachers see less reach". */
function useFiguresHeadline() {
  const { t } = useTranslation();
  return ({ dimensions, blocks, questionnaire }: Reading): string => {
    const { more, less } = headlineOf(dimensions, questionnaire.scale);
    const whoOf = ({ who }: StandsOut) => {
      const block = who === 'others' ? undefined : blocks[who];
      return block ? blockWords(t, block) : t('feedback.results.headline.they');
    };
    const nameOf = ({ code }: StandsOut) => {
      const name = dimensions.find((one) => one.code === code)?.name ?? '';
      const short = Object.entries(SHORT).find(([known]) => known === name)?.[1];
      return short ? t(`feedback.results.headline.short.${short}`) : t('feedback.results.headline.named', { name });
    };
    if (more && less) {
      const isSameWho = more.who === less.who;
      return t(isSameWho ? 'feedback.results.headline.bothSame' : 'feedback.results.headline.both', {
        who: whoOf(more),
        more: nameOf(more),
        other: inside(whoOf(less)),
        less: nameOf(less),
      });
    }
    if (more) return t('feedback.results.headline.more', { who: whoOf(more), more: nameOf(more) });
    if (less) return t('feedback.results.headline.less', { who: whoOf(less), less: nameOf(less) });
    return t('feedback.results.headline.inLine');
  };
}

/** What a round says before anything else. */
export function useHeadline(round: Round, disclosed: Disclosed, reading: Reading): string {
  const { t } = useTranslation();
  const figuresHeadline = useFiguresHeadline();
  const count = disclosed.answered;
  const number = numberWords(t, count);
  if (round.kind === 'survey') return t('feedback.results.headline.survey', { count, number });
  if (disclosed.blocks.length > 0 && reading.dimensions.length > 0) return figuresHeadline(reading);
  if (disclosed.isProtected) return t('feedback.results.headline.wordsOnly');
  return t('feedback.results.headline.words', { count, number: capital(number) });
}
