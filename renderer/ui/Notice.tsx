import { Info } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import classes from './ui.module.css';

export interface NoticeProps {
  code: AppErrorCode;
  /** What can be done about it right here. */
  action?: ReactNode;
}

/** Something did not work and nothing is at risk: said in ordinary colours, beside the thing. */
export function Notice({ code, action }: NoticeProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.notice} role="alert">
      <Info size={18} aria-hidden="true" className={classes.noticeIcon} />
      <div>
        <p className={classes.noticeTitle}>{t(`error.${code}.title`)}</p>
        <p>
          {t(`error.${code}.safe`)} {t(`error.${code}.next`)}
        </p>
        {action && <div className={classes.noticeAction}>{action}</div>}
      </div>
    </div>
  );
}
