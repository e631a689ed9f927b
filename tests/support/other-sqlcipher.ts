import SignalDatabase, { setLogger } from '@signalapp/sqlcipher';

setLogger(() => {}); // it reports each refused key at length, and refusals are what some tests are about

/** Opens a file with the official SQLCipher and a raw key, as a program that knows nothing of ours would. */
export function openWithOtherSqlcipher(file: string, key: Uint8Array): SignalDatabase {
  const other = new SignalDatabase(file);
  other.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  return other;
}
