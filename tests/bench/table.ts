/** One measured cost against a floor of the same run. `ratio` is value / reference, `budget` the most that it may be. */
export interface BenchRow {
  metric: string;
  value: number;
  reference: number;
  ratio: number;
  budget: number;
  ok: boolean;
  unit: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The median of the ratios pair by pair: what slows the machine for a moment slows both halves of a pair. */
export function toRow(
  metric: string,
  unit: string,
  budget: number,
  pairs: readonly (readonly [value: number, reference: number])[],
): BenchRow {
  const round = (value: number) => Number(value.toPrecision(4));
  const ratio = round(median(pairs.map(([value, reference]) => value / reference)));
  return {
    metric,
    value: round(median(pairs.map(([value]) => value))),
    reference: round(median(pairs.map(([, reference]) => reference))),
    ratio,
    budget,
    ok: ratio <= budget,
    unit,
  };
}

export function printTable(rows: readonly BenchRow[]): void {
  const cells = rows.map((row) => [
    row.metric,
    `${row.value} ${row.unit}`,
    `${row.reference} ${row.unit}`,
    row.ratio.toFixed(2),
    `≤ ${row.budget}`,
    row.ok ? 'ok' : 'OVER',
  ]);
  const all = [['metric', 'value', 'reference', 'ratio', 'budget', ''], ...cells];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
