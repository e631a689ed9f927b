import { existsSync, readFileSync } from 'node:fs';
import { type LogLine, logLine } from '../../shared/trust/trust.contract.ts';

const NEWEST = 300;

function parseLine(line: string): LogLine | undefined {
  try {
    const { at, event, ...facts } = JSON.parse(line) as Record<string, unknown>;
    const text = Object.entries(facts)
      .filter(([name, value]) => name !== 'places' && value !== '')
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join(', ');
    return logLine.safeParse({ at, event, facts: text }).data;
  } catch {
    return undefined; // a line that a crash cut short
  }
}

/** The newest lines of the log, newest first. */
export function readLogLines(file: string): LogLine[] {
  const text = [`${file}.1`, file].map((part) => (existsSync(part) ? readFileSync(part, 'utf8') : '')).join('');
  return text
    .split('\n')
    .slice(-NEWEST)
    .map(parseLine)
    .filter((line) => line !== undefined)
    .toReversed();
}
