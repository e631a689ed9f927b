/** The code of what a function throws, for naming refusals in a row; `no error` when it throws nothing. */
export function codeOf(run: () => unknown): string | undefined {
  try {
    run();
    return 'no error';
  } catch (error) {
    return (error as { code?: string }).code;
  }
}
