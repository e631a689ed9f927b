export { TemplateDialog } from './TemplateDialog.tsx';
export { useFavouritePrompt, useTemplate, useTemplateName, useTemplates } from './useTemplates.ts';
