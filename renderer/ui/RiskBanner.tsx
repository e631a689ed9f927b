import { Warning } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import classes from './ui.module.css';

/** Words are at risk: the only red in Cairn. It stays until it is solved. */
export function RiskBanner({ code, actions }: { code: AppErrorCode; actions: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.risk} role="alert">
      <Warning size={20} aria-hidden="true" className={classes.riskIcon} />
      <div className={classes.riskText}>
        <p className={classes.noticeTitle}>{t(`error.${code}.title`)}</p>
        <p>
          {t(`error.${code}.safe`)} {t(`error.${code}.next`)}
        </p>
      </div>
      <div className={classes.riskActions}>{actions}</div>
    </div>
  );
}
