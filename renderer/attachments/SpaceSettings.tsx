import { Button, Modal } from '@mantine/core';
import { Paperclip } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAttachment } from '../../shared/attachments/attachments.contract.ts';
import type { Failure } from '../../shared/errors.ts';
import { formatBytes } from '../../shared/files/format-bytes.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { AttachedFile } from './AttachedFile.tsx';
import { AttachmentTable } from './AttachmentTable.tsx';
import { isUnused } from './is-unused.ts';
import { SpaceOverview } from './SpaceOverview.tsx';
import classes from './space.module.css';
import { useAttachmentList, useLookAtAttachments } from './useAttachments.ts';

const bytesOf = (list: readonly ListedAttachment[]) => list.reduce((sum, { bytes }) => sum + bytes, 0);

interface RemoveDialogProps {
  list: readonly ListedAttachment[];
  onClose: () => void;
  onRemove: () => void;
}

/** Removing cannot be undone: it is asked first, and keeping is the easy way. */
function RemoveDialog({ list, onClose, onRemove }: RemoveDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={list.length > 0}
      onClose={onClose}
      title={
        <Veiled
          word={list.length === 1 ? (list[0]?.name ?? '') : ''}
          words={(name) => t('attachments.removeTitle', { count: list.length, name })}
        />
      }
      closeButtonProps={{ 'aria-label': t('attachments.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('attachments.removeText')}</p>
        <div className={classes.answers}>
          <Button data-autofocus onClick={onClose}>
            {t('attachments.removeStay')}
          </Button>
          <Button variant="default" onClick={onRemove}>
            {t('attachments.remove')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function useRemoval() {
  const { t } = useTranslation();
  const lookAgain = useLookAtAttachments();
  const [asked, setAsked] = useState<readonly ListedAttachment[]>([]);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  async function remove(): Promise<void> {
    const list = asked;
    setAsked([]);
    setFailure(null);
    const removed: ListedAttachment[] = [];
    for (const attachment of list) {
      const answer = await api.attachments.removeAttachment({ id: attachment.id });
      if (answer.ok) removed.push(attachment);
      else setFailure(answer.error);
    }
    if (removed.length > 0)
      setSaid(t('attachments.removed', { count: removed.length, size: formatBytes(bytesOf(removed)) }));
    await lookAgain();
  }

  return { asked, said, failure, ask: setAsked, remove };
}

function List({ list }: { list: readonly ListedAttachment[] }) {
  const { t } = useTranslation();
  const [looked, setLooked] = useState<ListedAttachment | null>(null);
  const { asked, said, failure, ask, remove } = useRemoval();
  const unused = list.filter(isUnused);
  if (list.length === 0 && said === '') {
    return (
      <EmptyState picture={<Paperclip size={28} aria-hidden="true" />} title={t('attachments.none')}>
        {t('attachments.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      {unused.length > 0 && (
        <div className={classes.unused}>
          <p>{t('attachments.unusedWords', { count: unused.length, size: formatBytes(bytesOf(unused)) })}</p>
          <Button variant="default" onClick={() => ask(unused)}>
            {t('attachments.removeUnused')}
          </Button>
        </div>
      )}
      <p role="status" className={classes.said}>
        {said}
      </p>
      {failure && <Notice code={failure.code} />}
      {list.length > 0 && (
        <AttachmentTable list={list} onLook={setLooked} onRemove={(attachment) => ask([attachment])} />
      )}
      <RemoveDialog list={asked} onClose={() => ask([])} onRemove={() => void remove()} />
      <Modal
        opened={looked !== null}
        onClose={() => setLooked(null)}
        title={<span data-private>{looked?.name}</span>}
        size={680}
        closeButtonProps={{ 'aria-label': t('attachments.close') }}
      >
        {looked && <AttachedFile attachmentId={looked.id} name={looked.name} />}
      </Modal>
    </>
  );
}

/** What uses the space on this disk, and every attachment with the pages that show it. */
export function SpaceSettings() {
  const { t } = useTranslation();
  const { data, error } = useAttachmentList();
  return (
    <>
      <SpaceOverview />
      <Card title={t('attachments.listTitle')}>
        {error && <Notice code={failureOf(error).code} />}
        {!data && !error && <PaperLines />}
        {data && <List list={data} />}
      </Card>
    </>
  );
}
