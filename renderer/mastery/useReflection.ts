import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Failure } from '../../shared/errors.ts';
import type { Assessment, Reflection } from '../../shared/mastery/mastery.contract.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { keepAssessment } from './mastery-queries.ts';

/** What is written on the reflect page. One field's save never takes another's words back: all go out as they stand now. */
export function useReflection(assessment: Assessment) {
  const queryClient = useQueryClient();
  const [reflection, setReflection] = useState(assessment.reflection);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(reflection);

  /** Rejects when main refuses. */
  async function save(change: Partial<Reflection>): Promise<void> {
    latest.current = { ...latest.current, ...change };
    setReflection(latest.current);
    setFailure(null);
    try {
      await unwrap(api.mastery.saveReflection({ id: assessment.id, reflection: latest.current }));
    } catch (error) {
      setFailure(failureOf(error));
      throw error;
    }
    keepAssessment(queryClient, assessment.id, () => ({ reflection: latest.current }));
  }

  return { reflection, save, failure };
}
