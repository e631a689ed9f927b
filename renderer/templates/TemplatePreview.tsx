import { useTranslation } from 'react-i18next';
import type { Template } from '../../shared/templates/templates.contract.ts';
import classes from './TemplateDialog.module.css';

/** The prompts of a template, as they will stand on the page. */
export function TemplatePreview({ template }: { template: Template | undefined }) {
  const { t } = useTranslation();
  if (!template) return <div className={classes.preview}>{t('journal.blankPlaceholder')}</div>;
  return (
    <section className={classes.preview} tabIndex={0} aria-label={template.name}>
      <p className={classes.when}>{template.when}.</p>
      {template.sections.map((section) => (
        <div key={section.title}>
          <h3>{section.title}</h3>
          {section.prompts.map((prompt) => (
            <p key={prompt.id} className={classes.prompt}>
              {prompt.text}
            </p>
          ))}
        </div>
      ))}
      <p className={classes.source}>{t('templates.source', { source: template.source })}</p>
    </section>
  );
}
