import type Database from 'better-sqlite3';
import type { AttachmentStore } from '../attachments/attachments.store.ts';
import { safeFileName, slugOf } from '../files/file-names.ts';
import { listRows } from './takeout.queries.ts';

/** An attachment, and where it lies in the archive. */
export interface TakenFile {
  id: string;
  name: string;
  path: string;
  mediaType: string;
  /** The bytes that the store has of it; null: it has none. */
  bytes: number | null;
}

export interface TakenPerson {
  id: string;
  code: string;
  /** Null unless the coach asked for real names. */
  realName: string | null;
  page: string;
}

/** What is looked up while pages are written, read once. */
export interface Source {
  raw: Database.Database;
  store: AttachmentStore | undefined;
  files: ReadonlyMap<string, TakenFile>;
  people: ReadonlyMap<string, TakenPerson>;
  programs: ReadonlyMap<string, string>;
  templateName(id: string | null): string | null;
}

const PEOPLE = `
  SELECT id, code, real_name AS realName FROM person LEFT JOIN person_name ON person_id = id
  ORDER BY code_folded, id`;
const FILES = 'SELECT id, name, media_type AS mediaType FROM attached_file ORDER BY added_at, id';

function readFiles(raw: Database.Database, store: AttachmentStore | undefined): Map<string, TakenFile> {
  const stored = new Map((store?.list() ?? []).map(({ id, bytes }) => [id, bytes]));
  const known = listRows<{ id: string; name: string; mediaType: string }>(raw, FILES);
  const named = new Set(known.map(({ id }) => id));
  const nameless = [...stored.keys()].filter((id) => !named.has(id));
  const all = [...known, ...nameless.map((id) => ({ id, name: 'file', mediaType: 'application/octet-stream' }))];
  return new Map(
    all.map((file) => [
      file.id,
      { ...file, path: `attachments/${file.id}/${safeFileName(file.name)}`, bytes: stored.get(file.id) ?? null },
    ]),
  );
}

interface SourceOptions {
  raw: Database.Database;
  store: AttachmentStore | undefined;
  withRealNames: boolean;
  templateNames: ReadonlyMap<string, string>;
}

export function openSource({ raw, store, withRealNames, templateNames }: SourceOptions): Source {
  const people = listRows<{ id: string; code: string; realName: string | null }>(raw, PEOPLE);
  const programs = listRows<{ id: string; name: string }>(raw, 'SELECT id, name FROM program');
  return {
    raw,
    store,
    files: readFiles(raw, store),
    people: new Map(
      people.map(({ id, code, realName }) => [
        id,
        {
          id,
          code,
          realName: withRealNames ? realName : null,
          page: `${['person', slugOf(code), id].filter((part) => part !== '').join('-')}.html`,
        },
      ]),
    ),
    programs: new Map(programs.map(({ id, name }) => [id, name])),
    templateName: (id) => (id === null ? null : (templateNames.get(id) ?? null)),
  };
}
