import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { assessmentId } from '../../../shared/mastery/mastery.contract.ts';
import type { PieceSource } from '../../../shared/portfolio/portfolio.contract.ts';
import { useAssessments } from '../../mastery/public.ts';
import { datedWords } from '../../ui/day-words.ts';

type AssessmentSource = Extract<PieceSource, { kind: 'assessment' }>;

export interface AssessmentChoiceProps {
  source: AssessmentSource;
  onChange: (source: AssessmentSource) => void;
}

/** Which earlier self-assessment with the same framework stands beside it. */
export function AssessmentChoice({ source, onChange }: AssessmentChoiceProps) {
  const { t } = useTranslation();
  const all = useAssessments().data ?? [];
  const shown = all.find(({ id }) => id === source.assessmentId);
  if (!shown) return null;
  const earlier = all.filter(
    ({ id, frameworkId, takenOn, finishedAt }) =>
      id !== shown.id && frameworkId === shown.frameworkId && finishedAt !== null && takenOn <= shown.takenOn,
  );
  if (earlier.length === 0) return null;
  return (
    <NativeSelect
      label={t('portfolio.builder.piece.beside')}
      value={source.beforeId ?? ''}
      data={[
        { value: '', label: t('portfolio.builder.piece.besideNone') },
        ...earlier.map(({ id, takenOn }) => ({ value: id, label: datedWords(takenOn) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...source, beforeId: assessmentId.safeParse(value).data ?? null })
      }
    />
  );
}
