export { TemplateDialog } from './TemplateDialog.tsx';
export { TemplatesPage } from './TemplatesPage.tsx';
export { useTemplateName } from './useTemplates.ts';
