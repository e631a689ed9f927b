import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { type ProgramId, type ProgramOutline, programId } from '../../shared/programs/programs.contract.ts';
import { failureOf } from '../api/failure.ts';
import { LeaveDialog } from '../ui/LeaveDialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useLeaveGuard } from '../ui/useLeaveGuard.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './edit.module.css';
import { ProgramForm } from './ProgramForm.tsx';
import { useOutline } from './programs-queries.ts';
import { useProgramDraft } from './useProgramDraft.ts';

function Editing({ program }: { program: ProgramOutline | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useProgramDraft(program);
  const guard = useLeaveGuard(form.isChanged);

  async function save(): Promise<void> {
    const saved = await form.save();
    if (!saved) return;
    guard.letGo();
    notifications.show({
      message: <Veiled word={saved.name} words={(name) => t('programs.edit.saved', { name })} />,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
    await navigate(`/portfolio/programs/${saved.id}`);
  }

  return (
    <div className={classes.page}>
      <PageTitle text={program ? undefined : t('programs.edit.newText')}>
        {t(program ? 'programs.edit.title' : 'programs.edit.newTitle')}
      </PageTitle>
      <ProgramForm
        form={form}
        onSave={() => void save()}
        onCancel={() => void navigate(program ? `/portfolio/programs/${program.id}` : '/portfolio/programs')}
      />
      <LeaveDialog guard={guard} text={t('programs.edit.leaveText')} />
    </div>
  );
}

function StoredEditing({ id }: { id: ProgramId }) {
  const { data, error } = useOutline(id);
  if (data) return <Editing program={data} />;
  return <div className={classes.page}>{error ? <Notice code={failureOf(error).code} /> : <PaperLines />}</div>;
}

/** Where a program is worded: a new one without an id in the address, else one that is there. */
export function ProgramEditPage() {
  const asked = useParams()['programId'];
  const id = programId.safeParse(asked).data;
  if (asked === undefined) return <Editing key="new" program={undefined} />;
  if (id !== undefined) return <StoredEditing key={id} id={id} />;
  return (
    <div className={classes.page}>
      <Notice code="program-missing" />
    </div>
  );
}
