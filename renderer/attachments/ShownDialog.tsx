import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Attachment, ListedAttachment } from '../../shared/attachments/attachments.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './attachments.module.css';
import { useAttachmentList } from './useAttachments.ts';
import { usePlaces } from './usePlaces.ts';

function Pages({ listed, name, onGo }: { listed: ListedAttachment; name: string; onGo: () => void }) {
  const { t } = useTranslation();
  const { entries, others, isInTrash, isInHistory } = listed;
  const places = usePlaces()(listed);
  const sentence =
    others.length > 0 ? 'shownHere' : entries.length > 0 ? ('shownBy' as const) : ('shownByNone' as const);
  return (
    <>
      <p>
        <Veiled word={name} words={(said) => t(`attachments.${sentence}`, { name: said })} />
      </p>
      {places.length > 0 && (
        <ul className={classes.pages}>
          {places.map(({ to, title, words }) => (
            <li key={to}>
              <Link to={to} onClick={onGo}>
                <Veiled word={title} words={words} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {isInTrash && <p className={classes.quiet}>{t('attachments.shownInTrash')}</p>}
      {places.length === 0 && isInHistory && <p className={classes.quiet}>{t('attachments.shownInHistory')}</p>}
    </>
  );
}

function Looked({ attachment, name, onGo }: { attachment: Attachment; name: string; onGo: () => void }) {
  const { data, error } = useAttachmentList();
  if (error) return <Notice code={failureOf(error).code} />;
  if (!data) return <PaperLines />;
  const listed = data.find(({ id }) => id === attachment.id);
  return listed ? <Pages listed={listed} name={name} onGo={onGo} /> : <Notice code="attachment-missing" />;
}

export interface ShownDialogProps {
  attachment: Attachment;
  name: string;
  opened: boolean;
  onClose: () => void;
}

/** What shows an attachment. */
export function ShownDialog({ attachment, name, opened, onClose }: ShownDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('attachments.shownTitle')}
      closeButtonProps={{ 'aria-label': t('attachments.close') }}
    >
      <div className={classes.dialog}>
        <Looked attachment={attachment} name={name} onGo={onClose} />
      </div>
    </Modal>
  );
}
