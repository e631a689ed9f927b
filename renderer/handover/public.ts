export { HandOverPanel } from './HandOverPanel.tsx';
export { HandoverScreen } from './HandoverScreen.tsx';
export { useHandedOver } from './useHandedOver.ts';
