import type { VaultNotice } from '../../shared/vault/vault.contract.ts';

/** What the coach should know of the journal as a whole, until it is read. */
export interface Notices {
  list(): VaultNotice[];
  add(notice: VaultNotice): void;
  forget(notice: VaultNotice): void;
  /** The journal was closed: what was said of it is said anew when it opens. A missed backup stays, nobody has read it. */
  closed(): void;
}

/** `changed` is called after one came or went. */
export function createNotices(changed: () => void): Notices {
  const notices = new Set<VaultNotice>();
  return {
    list: () => [...notices],
    add(notice) {
      notices.add(notice);
      changed();
    },
    forget(notice) {
      if (notices.delete(notice)) changed();
    },
    closed() {
      for (const notice of notices) if (notice !== 'backup-not-made') notices.delete(notice);
    },
  };
}
