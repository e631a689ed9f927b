import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import classes from './GrowthFrame.module.css';

const places = [
  { to: '/growth', name: 'stand' },
  { to: '/growth/over-time', name: 'overTime' },
  { to: '/growth/evidence', name: 'evidence' },
  { to: '/growth/continuum', name: 'continuum' },
  { to: '/growth/frameworks', name: 'frameworks' },
] as const;

/** Growth: its parts stand in a line above the page. */
export function GrowthFrame() {
  const { t } = useTranslation();
  return (
    <>
      <nav aria-label={t('mastery.parts')} className={classes.parts}>
        {places.map(({ to, name }) => (
          <NavLink key={to} to={to} end={name === 'stand'} className={classes.part ?? ''}>
            {t(`mastery.places.${name}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
