// A stamp is a small file that says for which input a result was made, so that the next run can skip the work.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './paths.mjs';

/** One hash over the names and contents of files and of all files in folders; `extra` is anything else that counts. */
export function hashOf(paths, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const file of paths.flatMap(filesIn).sort()) {
    const content = readFileSync(file);
    hash.update(`\n${relative(root, file).split(sep).join('/')} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

export function hasStamp(file, hash) {
  try {
    return readFileSync(file, 'utf8') === hash;
  } catch {
    return false;
  }
}

export function writeStamp(file, hash) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

/** Does the work only when the stamp tells of another input, and stamps it only when it succeeded. */
export async function unlessStamped(file, hash, work) {
  if (hasStamp(file, hash)) return false;
  rmSync(file, { force: true });
  await work();
  writeStamp(file, hash);
  return true;
}

function filesIn(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return [];
  if (entry.isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
