export { useSaveSettings, useSettings } from './useSettings.ts';
