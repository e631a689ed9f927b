export { AttachedFile } from './AttachedFile.tsx';
export { AttachedImage } from './AttachedImage.tsx';
export { addressOf } from './address.ts';
export { SpaceSettings } from './SpaceSettings.tsx';
export { useAttach } from './useAttach.tsx';
