export { HandoverScreen } from './HandoverScreen.tsx';
export { useBegin } from './useBegin.ts';
export { useHandedOver } from './useHandedOver.ts';
