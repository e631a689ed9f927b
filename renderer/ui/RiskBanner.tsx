import { Warning } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import classes from './ui.module.css';

export interface RiskBannerProps {
  title: string;
  text: string;
  /** How often the coach has tried in vain: each time the words are said once more to those who hear them. */
  attempts?: number;
  actions: ReactNode;
}

/** Words are at risk: the only red in Cairn. It stays until it is solved. */
export function RiskBanner({ title, text, attempts = 0, actions }: RiskBannerProps) {
  return (
    <div className={classes.risk}>
      <Warning size={20} aria-hidden="true" className={classes.riskIcon} />
      <div key={attempts} className={classes.riskText} role="alert">
        <p className={classes.noticeTitle}>{title}</p>
        <p>{text}</p>
      </div>
      <div className={classes.riskActions}>{actions}</div>
    </div>
  );
}
