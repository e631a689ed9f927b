import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';

/** Why a form about a person was not taken: what belongs to its code, and whether anything else is the matter. */
export function useRefusal(error: unknown) {
  const { t } = useTranslation();
  const code = error ? failureOf(error).code : null;
  const isCode = code === 'code-taken';
  return {
    codeError: isCode ? `${t('error.code-taken.title')} ${t('error.code-taken.next')}` : null,
    other: isCode ? null : code,
  };
}
