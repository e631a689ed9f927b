export { type FormOptions, type MountedForm, mountForm } from './answer-form.ts';
