import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import classes from './GrowthFrame.module.css';

const places = [
  { to: '/growth', name: 'stand' },
  { to: '/growth/over-time', name: 'overTime' },
  { to: '/growth/evidence', name: 'evidence' },
  { to: '/growth/continuum', name: 'continuum' },
  { to: '/growth/frameworks', name: 'frameworks' },
] as const;

/** The part to which an address belongs: what has no part of its own is about where one stands. */
function placeOf(pathname: string): string {
  if (pathname === '/growth/then-and-now') return '/growth/over-time';
  return places.findLast(({ to }) => pathname === to || pathname.startsWith(`${to}/`))?.to ?? '/growth';
}

/** Growth: its parts stand in a line above the page. */
export function GrowthFrame() {
  const { t } = useTranslation();
  const current = placeOf(useLocation().pathname);
  return (
    <>
      <nav aria-label={t('mastery.parts')} className={classes.parts}>
        {places.map(({ to, name }) => (
          <Link key={to} to={to} className={classes.part ?? ''} aria-current={to === current ? 'page' : undefined}>
            {t(`mastery.places.${name}`)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
