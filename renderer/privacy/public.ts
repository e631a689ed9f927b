export { PrivacyNudge, type PrivacyNudgeProps } from './PrivacyNudge.tsx';
export { PrivacySettings } from './PrivacySettings.tsx';
