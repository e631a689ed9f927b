import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockToBytes } from '../../../main/feedback/answer-block.ts';
import { readAnswerFile } from '../../../main/feedback/answer-file.ts';
import { expectedOf, type MadeRound, madePage, madeRound } from '../../support/made-round.ts';
import type { Proof } from '../proof.ts';
import { type Browser, browsers, findProgram } from './browsers.ts';
import { typeInto } from './keyboard-session.ts';

const words = 'Thank you for asking.';
const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

/** The short form by keyboard alone: begin, the first point of each statement, a line in words, save. */
const keys: string[][] = [
  ['Tab', 'Return'],
  ...times(7, ['Tab', 'space', 'Tab', 'Tab', 'Tab', 'Return']),
  ['Tab'],
  [`"${words}`],
  [...times(6, 'Tab'), 'Return'],
  [...times(9, 'Tab'), 'Return'],
];

/** A page that talks where it can and complains: what is counted is seen when it is there. */
const control =
  '<!doctype html><title>Control</title><script>console.error("canary"); throw new Error("canary");</script>';

/** The other implementation, where it is installed: what it reads out of an answer. */
function openedByAge(round: MadeRound, text: string): string | undefined {
  if (!findProgram('age')) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'cairn-age-'));
  try {
    writeFileSync(join(folder, 'identity'), `${round.identity}\n`, { mode: 0o600 });
    return execFileSync('age', ['-d', '-i', join(folder, 'identity')], { input: text, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function faultsIn(browser: Browser): Promise<{ faults: string[]; told: string }> {
  const round = await madeRound({ key: 'short' });
  const seen = await typeInto(browser, control, []);
  const { saved, sockets, complaints } = await typeInto(browser, await madePage(round), keys);
  const faults: string[] = [];
  if (seen.complaints.length === 0) faults.push('a complaint of the control was not seen');
  if (saved === undefined) faults.push('nothing was saved');
  else {
    const read = await readAnswerFile(saved, expectedOf(round));
    if (read.verdict !== 'accepted') faults.push(`its answer is ${read.verdict}`);
    else if (read.answers['O1'] !== words || Object.keys(read.answers).length !== 8) faults.push('answers are missing');
    const other = openedByAge(round, saved);
    if (other !== undefined && !other.includes(words)) faults.push('age reads something else');
    if (!blockToBytes(saved)) faults.push('no block');
  }
  if (sockets.inUse > 0) faults.push(`${sockets.inUse} sockets`);
  if (complaints.length > 0) faults.push(`the console says ${complaints[0]}`);
  const own = sockets.all - sockets.inUse;
  return {
    faults: faults.map((fault) => `${browser.name}: ${fault}`),
    told: `${browser.name}: ${sockets.inUse} INET sockets, ${complaints.length} console messages${own > 0 ? `, ${own} of the browser's own while starting` : ''}`,
  };
}

/** The form used in Debian's browsers without any network, from opening it to the answer that is taken in. */
export const formInBrowsers: Proof = {
  domain: 'feedback',
  name: 'a form is filled in by keyboard in a browser without a network: no socket, no complaint, and its answer is taken in',
  scale: { full: browsers.length, short: 0 },
  needs: ['strace'],
  async run(wanted) {
    const missing = ['xdotool', 'Xvfb', 'unshare'].filter((name) => !findProgram(name));
    const present = missing.length > 0 ? [] : browsers.filter(({ program }) => program !== undefined);
    const absent = [...missing, ...browsers.filter(({ program }) => !program).map(({ name }) => name)];
    const results = [];
    for (const browser of present) results.push(await faultsIn(browser));
    const faults = results.flatMap((result) => result.faults);
    const lacking = absent.length > 0 ? [`missing here: ${absent.join(', ')}`] : [];
    const withAge = findProgram('age') ? 'age opens the answers' : 'missing here: age';
    return {
      tried: present.length,
      failed: faults.length + (wanted > 0 ? absent.length : 0),
      detail: [...results.map(({ told }) => told), withAge, ...lacking, ...faults].join('; '),
    };
  },
};
