import { useTranslation } from 'react-i18next';
import { groups } from '../../shared/feedback/disclosed.contract.ts';
import { isProtectedMode, type Round } from '../../shared/feedback/feedback.contract.ts';
import { shownWith } from '../../shared/feedback/standing.rules.ts';
import classes from './asking.module.css';

/** How many of each group are asked: people where they are named or kept in mind, else forms. */
function countsOf({ mode, role, asked, invites }: Round): number[] {
  const ofPeople = mode === 'open' || (mode === 'helper' && role === 'own');
  const all: readonly { group: string }[] = ofPeople ? asked : invites;
  return groups.map((group) => all.filter((one) => one.group === group).length);
}

/** A survey goes to everybody; where names are kept out of it, two or three voices would open nothing. */
function guideOf({ kind, mode }: Round): 'guide' | 'protectedGuide' | 'surveyGuide' {
  if (kind === 'survey') return 'surveyGuide';
  return isProtectedMode(mode) ? 'protectedGuide' : 'guide';
}

/** How many people are worth asking, and what so many answers will show. */
export function Guidance({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { smallestGroup } = round;
  const shown = shownWith(countsOf(round), smallestGroup);
  return (
    <section className={classes.block} aria-labelledby="how-many">
      <h2 id="how-many">{t('feedback.rounds.ask.guideTitle')}</h2>
      <p>{t(`feedback.rounds.ask.${guideOf(round)}`)}</p>
      <p role="status">{t(`feedback.rounds.ask.shown.${shown}`, { smallest: smallestGroup })}</p>
    </section>
  );
}
