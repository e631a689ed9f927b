import SignalDatabase from '@signalapp/sqlcipher';

/** Opens a file with the official SQLCipher and a raw key, as a program that knows nothing of ours would. */
export function openWithOtherSqlcipher(file: string, key: Uint8Array): SignalDatabase {
  const other = new SignalDatabase(file);
  other.pragma('cipher_log_level = NONE'); // it reports each refused key at length, and refusals are what some tests are about
  other.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  return other;
}
