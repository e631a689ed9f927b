import type { z } from 'zod';
import type { Result } from '../errors.ts';

/** One thing the renderer may ask of main: what goes in and what comes out, both parsed at the door. */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  input: Input;
  output: Output;
}

export type DomainContract = Record<string, Operation>;

export function operation<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Operation<Input, Output> {
  return { input, output };
}

type Asked<O extends Operation> = z.input<O['input']>;
type Parsed<O extends Operation> = z.output<O['input']>;
type Answer<O extends Operation> = z.output<O['output']>;

/** The renderer's half of a domain: each operation answers with a `Result`. */
export type DomainClient<Contract extends DomainContract> = {
  [Name in keyof Contract]: (input: Asked<Contract[Name]>) => Promise<Result<Answer<Contract[Name]>>>;
};

/** Main's half of a domain: each operation gets parsed input, and throws an `AppError` when it must refuse. */
export type DomainHandlers<Contract extends DomainContract, Context> = {
  [Name in keyof Contract]: (
    context: Context,
    input: Parsed<Contract[Name]>,
  ) => Answer<Contract[Name]> | Promise<Answer<Contract[Name]>>;
};
