import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import classes from './rounds.module.css';

export interface RoundHeadLineProps {
  round: Pick<Round, 'id' | 'name'>;
  title: string;
  text?: ReactNode;
  /** What stands at the right of the title. */
  children?: ReactNode;
}

/** The name of a round as the way back to it. */
export function RoundLink({ round: { id, name } }: Pick<RoundHeadLineProps, 'round'>) {
  const { t } = useTranslation();
  return (
    <Link to={`/feedback/${id}`} aria-label={`${t('feedback.rounds.backToRound')}: ${name}`}>
      <span data-private>{name}</span>
    </Link>
  );
}

/** How each page of a round begins: the round as the way back, the title, one sentence. */
export function RoundHeadLine({ round, title, text, children }: RoundHeadLineProps) {
  return (
    <div className={classes.head}>
      <PageTitle meta={<RoundLink round={round} />} text={text}>
        {title}
      </PageTitle>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
