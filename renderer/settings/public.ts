export { SettingsPage } from './SettingsPage.tsx';
export { useSettings } from './useSettings.ts';
