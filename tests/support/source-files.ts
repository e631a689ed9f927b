import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

export const repository = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
}

/** The source files below some folders of the repository. */
export function sourceFiles(folders: readonly string[], extension: RegExp): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => extension.test(name) && !name.includes('node_modules'))
      .map((name) => {
        const path = join(folder, name);
        return { path: path.split(sep).join('/'), text: readFileSync(join(repository, path), 'utf8') };
      }),
  );
}
