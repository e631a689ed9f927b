import { useTranslation } from 'react-i18next';
import type { Template } from '../../shared/templates/templates.contract.ts';
import { hasWords } from '../../shared/templates/templates.groups.ts';

/** Those of the templates in which all the words stand. */
export function useFoundTemplates(templates: readonly Template[], words: string): readonly Template[] {
  const { t } = useTranslation();
  return templates.filter((template) => hasWords(template, t(`templates.families.${template.family}`), words));
}
