import { useTranslation } from 'react-i18next';
import type { NamedAnswer, Round } from '../../shared/feedback/feedback.contract.ts';

/** Who gave an answer: somebody who was asked, what they are, or else their group. */
export function useAnsweredBy({ asked }: Pick<Round, 'asked'>) {
  const { t } = useTranslation();
  return ({ askedId, role, group }: Pick<NamedAnswer, 'askedId' | 'role' | 'group'>): string =>
    asked.find(({ id }) => id === askedId)?.name ?? (role === '' ? t(`feedback.groupsOne.${group}`) : role);
}
