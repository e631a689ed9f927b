import type { Failure, Result } from '../../shared/errors.ts';

/** Thrown only inside react-query's query functions, whose way of telling "this went wrong" is a throw. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Opens a `Result` for react-query: the value, or a `FailureError`. */
export async function unwrap<Value>(answer: Promise<Result<Value>>): Promise<Value> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new FailureError(result.error);
}

export function failureOf(error: unknown): Failure {
  return error instanceof FailureError ? error.failure : { code: 'unexpected' };
}
