import { Warning } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import classes from './ui.module.css';

export interface RiskBannerProps {
  code: AppErrorCode;
  /** How often the coach has tried in vain: each time the words are said once more to those who hear them. */
  attempts?: number;
  actions: ReactNode;
}

/** Words are at risk: the only red in Cairn. It stays until it is solved. */
export function RiskBanner({ code, attempts = 0, actions }: RiskBannerProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.risk}>
      <Warning size={20} aria-hidden="true" className={classes.riskIcon} />
      <div key={attempts} className={classes.riskText} role="alert">
        <p className={classes.noticeTitle}>{t(`error.${code}.title`)}</p>
        <p>
          {t(`error.${code}.safe`)} {t(`error.${code}.next`)}
        </p>
      </div>
      <div className={classes.riskActions}>{actions}</div>
    </div>
  );
}
