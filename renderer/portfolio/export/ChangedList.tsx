import { useTranslation } from 'react-i18next';
import type { LeftOut } from '../../../shared/portfolio/portfolio.contract.ts';
import classes from './export.module.css';

/** What cannot be shown any more, and why. */
export function ChangedList({ changed }: { changed: readonly LeftOut[] }) {
  const { t } = useTranslation();
  if (changed.length === 0) return null;
  return (
    <ul className={classes.list}>
      {changed.map(({ pieceId, title, reason }) => (
        <li key={`${pieceId} ${title} ${reason}`}>
          <span data-private>{title}</span>: {t(`portfolio.paper.report.reasons.${reason}`)}
        </li>
      ))}
    </ul>
  );
}
