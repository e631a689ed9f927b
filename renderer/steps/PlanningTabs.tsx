import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import classes from './PlanningTabs.module.css';

const places = [
  { to: '/next-steps', name: 'steps' },
  { to: '/next-steps/goals', name: 'goals' },
  { to: '/next-steps/plans', name: 'plans' },
  { to: '/next-steps/review', name: 'review' },
] as const;

/** The part to which an address belongs: what has no part of its own is about steps. */
function placeOf(pathname: string): string {
  return places.findLast(({ to }) => pathname === to || pathname.startsWith(`${to}/`))?.to ?? '/next-steps';
}

/** The parts of Next steps, a link each, in a line above the page. */
export function PlanningTabs() {
  const { t } = useTranslation();
  const current = placeOf(useLocation().pathname);
  return (
    <nav aria-label={t('nextSteps.parts')} className={classes.parts}>
      {places.map(({ to, name }) => (
        <Link key={to} to={to} className={classes.part ?? ''} aria-current={to === current ? 'page' : undefined}>
          {t(`nextSteps.places.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
