export { TemplateDialog } from './TemplateDialog.tsx';
export { TemplateEditPage } from './TemplateEditPage.tsx';
export { TemplatesPage } from './TemplatesPage.tsx';
export { useFavouritePrompt, useTemplate, useTemplateName, useTemplates } from './useTemplates.ts';
