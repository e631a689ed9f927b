import { ChangePassphrase } from './ChangePassphrase.tsx';
import { NewSheet } from './NewSheet.tsx';
import { QuickUnlock } from './QuickUnlock.tsx';

/** What opens the journal, and how to replace it. */
export function VaultSettings() {
  return (
    <>
      <ChangePassphrase />
      <NewSheet rotate={false} />
      <QuickUnlock />
      <NewSheet rotate />
    </>
  );
}
