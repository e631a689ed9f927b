export { TrustPanel } from './TrustPanel.tsx';
