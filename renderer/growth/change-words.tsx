import { useTranslation } from 'react-i18next';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import { countChanges } from '../../shared/growth/growth.rules.ts';
import { type Change, changes } from '../../shared/mastery/change.rules.ts';
import { type MarkForm, MarkShape } from '../charts/public.ts';
import classes from './growth.module.css';

/** What a change looks like: shown is solid, claimed is hollow, and another yardstick is another shape. */
export const changeSigns: Record<Change, { form: MarkForm; isHollow: boolean; isEarlier: boolean }> = {
  moved: { form: 'up', isHollow: false, isEarlier: false },
  'rated-higher': { form: 'up', isHollow: true, isEarlier: false },
  recalibrated: { form: 'square', isHollow: true, isEarlier: false },
  'rated-lower': { form: 'down', isHollow: true, isEarlier: false },
  same: { form: 'circle', isHollow: true, isEarlier: true },
  'not-compared': { form: 'circle', isHollow: true, isEarlier: true },
};

/** The sign of a change and its word, which says it without the sign, too. */
export function ChangeWord({ change }: { change: Change }) {
  const { t } = useTranslation();
  return (
    <span className={classes.change}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <MarkShape x={8} y={8} {...changeSigns[change]} />
      </svg>
      {t(`growth.changes.${change}`)}
    </span>
  );
}

/** "3 moved, 2 were rated higher and 1 was recalibrated"; what nothing became is left out. Empty for nothing. */
export function useCountWords(): (found: Iterable<Change>) => string {
  const { t } = useTranslation();
  const list = new Intl.ListFormat(FORMAT_LOCALE);
  return (found) => {
    const counts = countChanges(found);
    const said = changes.filter((change) => counts[change] > 0);
    return list.format(said.map((change) => t(`growth.counts.${change}`, { count: counts[change] })));
  };
}
