/** Runs Playwright, which sees for itself whether colours are wanted, and whose workers complain about NO_COLOR. */
export function runPlaywright({ environment, runTool }, parameters) {
  delete environment.NO_COLOR;
  return runTool('@playwright/test', ['test', ...parameters], 'playwright');
}
