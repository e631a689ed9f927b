export { CaptureButton } from './CaptureButton.tsx';
export { CaptureDialog } from './CaptureDialog.tsx';
export { type Beginning, openCapture } from './capture-store.ts';
export { useCaptureHere } from './useCaptureHere.ts';
