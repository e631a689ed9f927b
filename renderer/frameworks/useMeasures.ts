import { useTranslation } from 'react-i18next';
import type { Framework } from '../../shared/frameworks/frameworks.contract.ts';
import { measuresOf } from '../../shared/frameworks/frameworks.rules.ts';

/** How large a framework is and how often it was used, in a line. */
export function useMeasures(): (framework: Framework) => string {
  const { t } = useTranslation();
  return (framework) => {
    const { domains, competencies, stages } = measuresOf(framework);
    const size = [
      t('frameworks.domains', { count: domains }),
      t('frameworks.competencies', { count: competencies }),
      t('frameworks.stages', { count: stages }),
    ];
    return `${size.join(', ')} · ${t('frameworks.assessments', { count: framework.assessments })}`;
  };
}
