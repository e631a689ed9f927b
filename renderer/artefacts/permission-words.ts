import { useTranslation } from 'react-i18next';
import type { Permission } from '../../shared/artefacts/artefacts.contract.ts';
import { countPermissions, isShown } from '../../shared/artefacts/artefacts.rules.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Permissions at a glance: of those of whom something is shown, how many said yes, and what the others said. */
export function usePermissionGlance(): (permissions: readonly Permission[], today: LocalDate) => string {
  const { t } = useTranslation();
  return (permissions, today) => {
    const counts = countPermissions(permissions.filter(isShown), null, today);
    const { given, refused, ended } = counts;
    const open = counts.asked + counts['not-asked'];
    const count = sum(Object.values(counts));
    if (count === 0) return t('artefacts.glance.none');
    if (given === count) return t('artefacts.glance.all', { count });
    const parts = [
      t('artefacts.glance.some', { given, count }),
      ...(refused > 0 ? [t('artefacts.glance.refused', { count: refused })] : []),
      ...(ended > 0 ? [t('artefacts.glance.ended', { count: ended })] : []),
      ...(open > 0 ? [t('artefacts.glance.open', { count: open })] : []),
    ];
    return parts.join(' · ');
  };
}

/** Everybody of one kind in words, also those who were cut out: "20 yes, 2 no, 1 without an answer". */
export function useCountWords(): (
  permissions: readonly Permission[],
  kind: Permission['kind'],
  today: LocalDate,
) => string {
  const { t } = useTranslation();
  return (permissions, kind, today) => {
    const counts = countPermissions(permissions, kind, today);
    const said = [
      ['given', counts.given],
      ['refused', counts.refused],
      ['open', counts.asked + counts['not-asked']],
      ['ended', counts.ended],
    ] as const;
    return said
      .filter(([, count]) => count > 0)
      .map(([name, count]) => t(`artefacts.counts.${name}`, { count }))
      .join(', ');
  };
}
