import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Parts } from '../ui/Parts.tsx';
import classes from './GrowthFrame.module.css';

/** Growth: its parts stand in a line above the page. */
export function GrowthFrame() {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.parts}>
        <Parts
          label={t('mastery.parts')}
          parts={[
            { to: '/growth', name: t('mastery.places.stand') },
            { to: '/growth/over-time', name: t('mastery.places.overTime') },
            { to: '/growth/evidence', name: t('mastery.places.evidence') },
            { to: '/growth/continuum', name: t('mastery.places.continuum') },
            { to: '/growth/frameworks', name: t('mastery.places.frameworks') },
          ]}
          also={{ '/growth/then-and-now': '/growth/over-time' }}
        />
      </div>
      <Outlet />
    </>
  );
}
