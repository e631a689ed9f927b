export { TemplateDialog } from './TemplateDialog.tsx';
export { useTemplateName } from './useTemplates.ts';
export { TemplatesPage } from './TemplatesPage.tsx';
