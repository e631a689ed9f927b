import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Template } from '../../shared/templates/templates.contract.ts';
import { failureOf } from '../api/failure.ts';
import { LeaveDialog } from '../ui/LeaveDialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useLeaveGuard } from '../ui/useLeaveGuard.ts';
import classes from './TemplateEdit.module.css';
import { TemplateForm } from './TemplateForm.tsx';
import { useTemplateDraft } from './useTemplateDraft.ts';
import { useTemplatesQuery } from './useTemplates.ts';

/** The gallery, with that template chosen. */
function addressOf(id: string | undefined): string {
  return id === undefined ? '/templates' : `/templates?show=${encodeURIComponent(id)}`;
}

function Editing({ template }: { template: Template | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useTemplateDraft(template);
  const guard = useLeaveGuard(form.isChanged);

  async function save(): Promise<void> {
    const saved = await form.save();
    if (!saved) return;
    guard.letGo();
    notifications.show({
      message: t('templates.edit.saved', { name: saved.name }),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
    await navigate(addressOf(saved.id));
  }

  return (
    <div className={classes.page}>
      <PageTitle text={template && t('templates.edit.text')}>
        {t(template ? 'templates.edit.title' : 'templates.edit.newTitle')}
      </PageTitle>
      <TemplateForm form={form} onSave={() => void save()} onCancel={() => void navigate(addressOf(template?.id))} />
      <LeaveDialog guard={guard} text={t('templates.edit.leaveText')} />
    </div>
  );
}

/** Where a template is worded: `/templates/edit/new`, or the id of an own one. */
export function TemplateEditPage() {
  const { templateId = '' } = useParams();
  const { data, error } = useTemplatesQuery();
  const isNew = templateId === 'new';
  const template = data?.find(({ id }) => id === templateId);
  if (!data) return error ? <Notice code={failureOf(error).code} /> : <PaperLines />;
  if (!isNew && !template) return <Notice code="template-missing" />;
  if (template?.isBuiltIn) return <Notice code="template-built-in" />;
  return <Editing key={templateId} template={template} />;
}
