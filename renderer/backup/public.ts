export { BackupSettings } from './BackupSettings.tsx';
export { NewestBackupOffer } from './NewestBackupOffer.tsx';
export { RestorePage } from './RestorePage.tsx';
export { useBackupOverview } from './useBackups.ts';
