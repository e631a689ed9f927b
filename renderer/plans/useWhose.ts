import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { usePeople } from '../people/public.ts';

/** Whose a plan is, by code; the coach's own is "Me". */
export function useWhose(): (personId: Plan['personId']) => string {
  const { t } = useTranslation();
  const people = usePeople();
  return (personId) => {
    if (personId === null) return t('plans.me');
    return people?.find(({ id }) => id === personId)?.code ?? (people ? t('plans.gone') : '');
  };
}
