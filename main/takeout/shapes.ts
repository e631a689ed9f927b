import { inflateRawSync } from 'node:zlib';
import type { Schema } from '../db/schema.ts';

/** How a column of the journal file is written into `journal.json`. */
export type Kind =
  /** Words, or a word that the app chose. */
  | 'text'
  /** `YYYY-MM-DD`, the coach's own day. */
  | 'day'
  /** Milliseconds since 1970 in the file, ISO 8601 in UTC outside. */
  | 'moment'
  /** 0 or 1 in the file, a boolean outside. */
  | 'flag'
  | 'number'
  /** JSON in the file and outside. */
  | 'json'
  /** JSON, deflated in the file. */
  | 'packed'
  /** Words with a space between in the file, a list outside. */
  | 'words';

export interface Column {
  kind: Kind;
  canBeNull: boolean;
  /** What it means, for the published schema; empty where its name says it. */
  says: string;
}

/** A column, or a whole table, that stays behind, with the reason why. */
export interface Left {
  left: string;
}

type ColumnsOf<Table> = { readonly [Name in keyof Table]-?: Column | Left };

/** One table of the journal file as one list of `journal.json`. */
export interface Collection<Table = Record<string, unknown>> {
  /** Its name in `journal.json`. */
  as: string;
  says: string;
  /** Every column of the table: a new one is refused by the compiler until it stands here. */
  columns: ColumnsOf<Table>;
  /** The rows that go, as a condition in SQL; all of them where nothing is said. */
  only?: string;
  /** In which order, in SQL. */
  order: string;
}

/** Every table is a collection, or stays behind for a reason. A new one is refused by the compiler until it is here. */
export type Plan<Names extends keyof Schema> = { readonly [Name in Names]: Collection<Schema[Name]> | Left };

const column =
  (kind: Kind) =>
  (says = ''): Column => ({ kind, canBeNull: false, says });

export const text = column('text');
export const day = column('day');
export const moment = column('moment');
export const flag = column('flag');
export const number = column('number');
export const json = column('json');
export const packed = column('packed');
export const words = column('words');
export const maybe = (of: Column): Column => ({ ...of, canBeNull: true });
export const left = (reason: string): Left => ({ left: reason });

export const isLeft = (of: Column | Left | Collection): of is Left => 'left' in of;

/** `body_json` is `body`, `created_at` is `createdAt`. */
export function nameOutside(columnName: string): string {
  return columnName
    .replace(/_(json|packed)$/, '')
    .replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const readers: Record<Kind, (value: never) => unknown> = {
  text: (value: string) => value,
  day: (value: string) => value,
  number: (value: number) => value,
  moment: (value: number) => new Date(value).toISOString(),
  flag: (value: number) => value !== 0,
  json: (value: string) => JSON.parse(value),
  packed: (value: Buffer) => JSON.parse(inflateRawSync(value).toString('utf8')),
  words: (value: string) => value.split(' ').filter((word) => word !== ''),
};

/** A row of the file as it is written outside. */
export function rowOutside(columns: Collection['columns'], row: Record<string, unknown>): Record<string, unknown> {
  const outside: Record<string, unknown> = {};
  for (const [name, of] of Object.entries(columns)) {
    if (isLeft(of)) continue;
    const value = row[name] ?? null;
    outside[nameOutside(name)] = value === null ? null : readers[of.kind](value as never);
  }
  return outside;
}
