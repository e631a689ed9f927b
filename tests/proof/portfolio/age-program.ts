import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter } from 'age-encryption';

const runs = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Whether age itself is here, with `script`, which plays the terminal that age wants a passphrase from. */
export const hasAge = (): boolean => process.platform === 'linux' && runs('age') && runs('script');

/** Decrypts with the program `age`. */
function decryptByAge(file: string, passphrase: string, target: string): void {
  const command = `age --decrypt --output '${target}' '${file}'`;
  const { status } = spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    input: `${passphrase}\n`,
    timeout: 600_000,
  });
  if (status !== 0) throw new Error(`age ended with ${status}`);
}

/** Decrypts an age file to a ZIP: by the program where it is wanted, else by the library. The answer says by which. */
export async function decrypt(file: string, passphrase: string, target: string, byProgram: boolean): Promise<string> {
  if (byProgram) {
    decryptByAge(file, passphrase, target);
    return spawnSync('age', ['--version']).stdout.toString().trim();
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const source = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  const opened = await decrypter.decrypt(source);
  await pipeline(Readable.fromWeb(opened as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(target));
  return 'age-encryption';
}
