import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LeftOut, Portfolio } from '../../../shared/portfolio/portfolio.contract.ts';
import { ChangedList } from './ChangedList.tsx';
import classes from './export.module.css';

export interface OutdatedProps {
  portfolio: Pick<Portfolio, 'id'>;
  /** What of it cannot be shown any more. */
  changed: readonly LeftOut[];
  onClose: () => void;
  onLookAnew: () => Promise<void>;
}

/** Pages are not what was looked at: what is new in them has to be seen first. */
export function Outdated({ portfolio, changed, onClose, onLookAnew }: OutdatedProps) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={classes.aside}>
      <p className={classes.strong}>{t('portfolio.export.outdated')}</p>
      <ChangedList changed={changed} />
      <div className={classes.actions}>
        <Link to={`/portfolio/${portfolio.id}`} onClick={onClose}>
          {t('portfolio.export.toPages')}
        </Link>
        <Button variant="default" onClick={() => void onLookAnew()}>
          {t('portfolio.export.lookAnew')}
        </Button>
      </div>
    </div>
  );
}
