export { HandoverScreen } from './HandoverScreen.tsx';
export { HandOverPanel } from './HandOverPanel.tsx';
export { useHandedOver } from './useHandedOver.ts';
