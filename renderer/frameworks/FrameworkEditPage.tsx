import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Framework } from '../../shared/frameworks/frameworks.contract.ts';
import { failureOf } from '../api/failure.ts';
import { LeaveDialog } from '../ui/LeaveDialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useLeaveGuard } from '../ui/useLeaveGuard.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './edit.module.css';
import { FrameworkForm } from './FrameworkForm.tsx';
import { useFrameworkDraft } from './useFrameworkDraft.ts';
import { useFrameworksQuery } from './useFrameworks.ts';

function Editing({ framework }: { framework: Framework | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const work = useFrameworkDraft(framework);
  const guard = useLeaveGuard(work.isChanged);
  const versionNote =
    framework && framework.assessments > 0
      ? t('frameworks.edit.newVersion', { count: framework.assessments, version: framework.version + 1 })
      : undefined;

  async function save(): Promise<void> {
    const saved = await work.save();
    if (!saved) return;
    guard.letGo();
    const isNewVersion = framework !== undefined && saved.version > framework.version;
    const { name, version } = saved;
    notifications.show({
      message: (
        <Veiled
          word={name}
          words={(said) =>
            isNewVersion
              ? t('frameworks.edit.savedVersion', { name: said, version })
              : t('frameworks.edit.saved', { name: said })
          }
        />
      ),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
    await navigate(`/growth/frameworks/${saved.id}`);
  }

  return (
    <div className={classes.page}>
      <PageTitle text={versionNote ?? (framework ? undefined : t('frameworks.edit.newText'))}>
        {t(framework ? 'frameworks.edit.title' : 'frameworks.edit.newTitle')}
      </PageTitle>
      <FrameworkForm
        work={work}
        versionNote={versionNote}
        onSave={() => void save()}
        onCancel={() => void navigate(framework ? `/growth/frameworks/${framework.id}` : '/growth/frameworks')}
      />
      <LeaveDialog guard={guard} text={t('frameworks.edit.leaveText')} />
    </div>
  );
}

/** Where a framework is worded: a new one without an id in the address, else an own one. */
export function FrameworkEditPage() {
  const { frameworkId } = useParams();
  const { data, error } = useFrameworksQuery();
  const framework = data?.find(({ id }) => id === frameworkId);
  if (!data && !error) return <PaperLines />;
  const trouble = !data
    ? failureOf(error).code
    : (frameworkId !== undefined && !framework && 'framework-missing') ||
      (framework?.isBuiltIn && 'framework-built-in');
  if (trouble) {
    return (
      <div className={classes.page}>
        <Notice code={trouble} />
      </div>
    );
  }
  return <Editing key={frameworkId ?? 'new'} framework={framework} />;
}
