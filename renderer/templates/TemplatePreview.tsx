import { useTranslation } from 'react-i18next';
import type { TemplateText } from '../../shared/templates/templates.contract.ts';
import classes from './TemplatePreview.module.css';

/** The prompts of a template as they will stand on the page, how it ends, and whose idea it was. */
export function TemplatePrompts({ template }: { template: TemplateText }) {
  const { t } = useTranslation();
  return (
    <>
      {template.sections.map((section) => (
        <div key={section.prompts[0]?.id} className={classes.section}>
          <h3>{section.title}</h3>
          {section.prompts.map((prompt) => (
            <p key={prompt.id} className={classes.prompt}>
              {prompt.text}
            </p>
          ))}
        </div>
      ))}
      <div className={classes.foot}>
        {template.endsWith !== '' && <p>{t('templates.ends', { words: template.endsWith })}</p>}
        {template.source !== '' && <p>{t('templates.source', { source: template.source })}</p>}
      </div>
    </>
  );
}

/** A look at a template; undefined: at a page without prompts. */
export function TemplatePreview({ template }: { template: TemplateText | undefined }) {
  const { t } = useTranslation();
  if (!template) return <div className={classes.preview}>{t('journal.blankPlaceholder')}</div>;
  return (
    <section className={classes.preview} tabIndex={0} aria-label={template.name}>
      {template.when !== '' && <p className={classes.when}>{template.when}</p>}
      <TemplatePrompts template={template} />
    </section>
  );
}
