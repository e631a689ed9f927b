export { TemplateDialog } from './TemplateDialog.tsx';
export { TemplatesPage } from './TemplatesPage.tsx';
export { useTemplateName, useTemplates } from './useTemplates.ts';
