import { timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { canonicalBytes } from '../files/canonical-json.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { statePath } from './vault.files.ts';
import { authenticationCode } from './vault.keys.ts';
import { bytes, type OpenKeyring } from './vault.slots.ts';

/**
 * `state.json`: how many saves the journal had when it was last closed. A journal file that knows of fewer was set back
 * to an earlier state by something outside Cairn, such as a program that synchronises folders.
 */
const stateFile = z.strictObject({
  version: z.literal(1),
  vaultId: z.uuid(),
  generation: z.int().min(1),
  commitCount: z.int().min(0),
  mac: bytes(32),
});

export interface VaultState {
  generation: number;
  commitCount: number;
}

export function writeState(folder: string, vault: OpenKeyring, { generation, commitCount }: VaultState): void {
  const content = { version: 1, vaultId: vault.vaultId, generation, commitCount };
  const mac = authenticationCode(vault.vaultKey, canonicalBytes(content), 'stateMac');
  writeAtomically(statePath(folder), canonicalBytes({ ...content, mac }));
}

/** Undefined when there is none, when it is of another vault, or when it was edited: then it proves nothing. */
export function readState(folder: string, vault: OpenKeyring): VaultState | undefined {
  try {
    const { mac, ...content } = stateFile.parse(JSON.parse(readFileSync(statePath(folder), 'utf8')));
    const expected = authenticationCode(vault.vaultKey, canonicalBytes(content), 'stateMac');
    return timingSafeEqual(mac, expected) && content.vaultId === vault.vaultId ? content : undefined;
  } catch {
    return undefined;
  }
}
