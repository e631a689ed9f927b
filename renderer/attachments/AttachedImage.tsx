import { Modal, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { AttachedFile } from './AttachedFile.tsx';
import { addressOf } from './address.ts';
import classes from './attachments.module.css';
import { Picture } from './Picture.tsx';
import { useAttachmentActions } from './useAttachmentActions.tsx';
import { useAttachment } from './useAttachments.ts';

function Shown({ attachment, alt }: { attachment: Attachment; alt: string }) {
  const { t } = useTranslation();
  const [isLarge, setIsLarge] = useState(false);
  const name = alt || attachment.name;
  const { menu, outcome } = useAttachmentActions(attachment, name);
  return (
    <figure className={classes.figure}>
      <UnstyledButton
        className={classes.enlarge ?? ''}
        aria-label={t('attachments.enlarge', { name })}
        onClick={() => setIsLarge(true)}
      >
        <Picture attachment={attachment} alt="" />
      </UnstyledButton>
      <div className={classes.under}>
        <figcaption data-private>{alt}</figcaption>
        {menu}
      </div>
      {outcome}
      <Modal
        opened={isLarge}
        onClose={() => setIsLarge(false)}
        title={<span data-private>{name}</span>}
        size="auto"
        closeButtonProps={{ 'aria-label': t('attachments.close') }}
      >
        <img className={classes.large} src={addressOf(attachment.id)} alt={name} />
      </Modal>
    </figure>
  );
}

/** A picture of the journal: as wide as the page, with its words below, and large on a click. */
export function AttachedImage({ attachmentId, alt }: { attachmentId: string; alt: string }) {
  const { data, error } = useAttachment(attachmentId);
  if (error) return <Notice code={failureOf(error).code} />;
  if (data === undefined) return <PaperLines />;
  if (data === null) return <Notice code="attachment-missing" />;
  if (data.view !== 'image') return <AttachedFile attachmentId={attachmentId} name={data.name} />;
  return <Shown attachment={data} alt={alt} />;
}
