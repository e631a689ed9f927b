export { CreateVaultPage } from './CreateVaultPage.tsx';
export { UnlockPage } from './UnlockPage.tsx';
export { useVaultStatus } from './useVault.ts';
