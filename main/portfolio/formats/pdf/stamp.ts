import type { Prepared } from '../../prepared.ts';

export async function stamp(printed: Uint8Array, _prepared: Prepared, _heads: readonly string[]) {
  return { pdf: printed, pages: 1, places: [] as { id: string; page: number }[] };
}
