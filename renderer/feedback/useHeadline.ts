import { useTranslation } from 'react-i18next';
import type { Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { headlineOf, type StandsOut } from '../../shared/feedback/headline.rules.ts';
import { blockWords, capital, numberWords } from './figure-words.ts';
import type { Reading } from './reading.ts';

/** "Care and trust" as it stands inside a sentence; a name that begins with a word of capitals stays. */
const inside = (name: string) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase() + name.slice(1) : name;

/** The figures in a sentence that could stand alone: "They see more care and trust than you do; teachers see less reach". */
function useFiguresHeadline() {
  const { t } = useTranslation();
  return ({ dimensions, blocks, questionnaire }: Reading): string => {
    const { more, less } = headlineOf(dimensions, questionnaire.scale);
    const whoOf = ({ who }: StandsOut) => {
      const block = who === 'others' ? undefined : blocks[who];
      return block ? blockWords(t, block) : t('feedback.results.headline.they');
    };
    const nameOf = ({ code }: StandsOut) => inside(dimensions.find((one) => one.code === code)?.name ?? '');
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
