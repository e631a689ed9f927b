export { useSettings } from './useSettings.ts';
