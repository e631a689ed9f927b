import { useTranslation } from 'react-i18next';
import { type EvidenceAbout, levelNames } from '../../shared/evidence/about.contract.ts';

/** What is said about a piece, in a few words each: its kind, its level, and that it could have proved the coach wrong. */
export function useAboutWords(): (about: EvidenceAbout) => string[] {
  const { t } = useTranslation();
  return ({ form, level, couldRefute }) => [
    ...(form === null ? [] : [t(`evidence.about.forms.${form}`)]),
    ...(level === null ? [] : [t(`evidence.about.levels.${levelNames[level]}`)]),
    ...(couldRefute === true ? [t('evidence.about.refutes')] : []),
  ];
}
