import { rmSync } from 'node:fs';
import { Interrupted, Stop, seconds } from '../setup/report.mjs';
import { addUp, countsOfReport, countsOfStep } from './totals.mjs';

/**
 * @typedef {object} TestStep
 * @property {string} name
 * @property {() => Promise<number>} run gives an exit code
 * @property {{ file: string, count: (report: any) => import('./totals.mjs').Counts }} [report] of a step made of tests
 */

/**
 * Runs the steps one after another, also after a failure, so that one run shows all there is to mend.
 *
 * @param {TestStep[]} steps
 */
export async function runSteps(steps) {
  const results = [];
  for (const { name, run, report } of steps) {
    console.log(`\n── ${name}`);
    if (report) rmSync(report.file, { force: true }); // an old report must not speak for this run
    const started = Date.now();
    const code = await codeOf(run);
    const counts = report ? countsOfReport(report, code) : countsOfStep(code);
    results.push({ name, counts, time: Date.now() - started });
  }
  return results;
}

async function codeOf(run) {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Stop) || error instanceof Interrupted) throw error;
    console.error(error.message);
    return 1;
  }
}

/** A line per step, then the sum. */
export function printTable(results) {
  console.log('\nstep             time   passed   failed  skipped');
  for (const { name, counts, time } of results) {
    const numbers = [counts.passed, counts.failed, counts.skipped].map((count) => String(count).padStart(9)).join('');
    console.log(`${name.padEnd(11)} ${seconds(time)}${numbers}${counts.flaky > 0 ? `   ${counts.flaky} flaky` : ''}`);
  }
  return addUp(results.map(({ counts }) => counts));
}
