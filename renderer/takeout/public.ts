export { TakeoutSettings } from './TakeoutSettings.tsx';
