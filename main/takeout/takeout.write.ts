import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { takeoutPageMessages as words } from '../../shared/takeout/pages.messages.ts';
import type { TakeoutCounts } from '../../shared/takeout/takeout.contract.ts';
import { say } from '../files/markup.ts';
import type { PackedFile, ZipArchive } from '../files/zip-archive.ts';
import { longDay } from './entry-page.ts';
import { journalJson } from './journal-json.ts';
import { journalSchema } from './journal-schema.ts';
import { STYLE } from './page-frame.ts';
import type { Source } from './takeout.source.ts';
import { writeAttachments } from './write-attachments.ts';
import { writeEntries } from './write-entries.ts';
import { writeLists } from './write-lists.ts';
import { writeAttachmentPage, writeJournalPages, writePeople, writeTagPage } from './write-overviews.ts';

export interface TakeoutOptions {
  exportedAt: Date;
  withRealNames: boolean;
  counts: TakeoutCounts;
  /** How much is done of `totalOf(counts)`. */
  tell(done: number): void;
}

const MEBIBYTE = 1024 * 1024;

/** How much there is to do: an entry twice, as a page and as a row, and each mebibyte of attachments. */
export const totalOf = ({ entries, trashed, revisions, bytes }: TakeoutCounts): number =>
  2 * (entries + trashed) + revisions + Math.ceil(bytes / MEBIBYTE) + 1;

function readme({ exportedAt, withRealNames }: TakeoutOptions, broken: readonly string[]): string {
  return say(words.readme, {
    day: longDay(instantToLocalDate(exportedAt)),
    names: withRealNames ? words.withNames : words.withoutNames,
    trouble:
      broken.length === 0 ? '' : say(words.readmeTrouble, { files: broken.map((path) => `  ${path}`).join('\n') }),
  });
}

async function* manifest(
  files: readonly PackedFile[],
  exportedAt: Date,
  broken: readonly string[],
): AsyncGenerator<string> {
  yield `{"schema":"cairn-takeout/1","exportedAt":${JSON.stringify(exportedAt.toISOString())},\n"unreadable":`;
  yield `${JSON.stringify(broken)},\n"files":[\n`;
  for (let at = 0; at < files.length; at += 500) {
    const some = files.slice(at, at + 500).map((file) => JSON.stringify(file));
    yield `${at === 0 ? '' : ',\n'}${some.join(',\n')}`;
  }
  yield '\n]}\n';
}

/**
 * Writes everything into the archive and ends it. The answer is the paths of attachments that could not be read to their
 * end. `journal.json` comes early, so that a copy that was cut off by accident later has it.
 */
export async function writeEverything(
  archive: ZipArchive,
  source: Source,
  options: TakeoutOptions,
): Promise<readonly string[]> {
  const { exportedAt, counts, tell } = options;
  let done = 0;
  const add = (steps: number) => {
    done += steps;
    tell(done);
  };
  const rows = counts.entries + counts.trashed + counts.revisions;
  await archive.add(
    'journal.json',
    journalJson(source, options, (at) => tell(Math.min(at, rows))),
  );
  done = rows;
  await archive.add('journal.schema.json', `${JSON.stringify(journalSchema(), null, 2)}\n`);
  await archive.add('style.css', STYLE);
  const cards = await writeEntries(archive, source, () => add(1));
  await writeJournalPages(archive, cards, options);
  await writeTagPage(archive, cards);
  await writePeople(archive, source, cards);
  await writeAttachmentPage(archive, source, cards);
  await writeLists(archive, source, cards);
  const broken = await writeAttachments(archive, source, add);
  await archive.add('README.txt', readme(options, broken));
  await archive.add('manifest.json', manifest(archive.files, exportedAt, broken));
  archive.end();
  tell(totalOf(counts));
  return broken;
}
