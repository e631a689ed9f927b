import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { Notice } from '../ui/Notice.tsx';
import { fetchPart } from './address.ts';
import classes from './attachments.module.css';
import { decodeText } from './decode-text.ts';

/** How much of a text is shown. */
const TEXT_BYTES = 64 * 1024;
const LINES_IN_CARD = 6;

/** The first lines of a text in its card; all of its beginning in a dialog. */
export function TextPreview({ attachment, name }: { attachment: Attachment; name: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { id, bytes } = attachment;
  const { data, error } = useQuery({
    queryKey: ['attachments', 'text', id],
    queryFn: async () => decodeText(await fetchPart(id, 0, Math.min(bytes, TEXT_BYTES))),
    retry: false,
  });
  if (error) return <Notice code="attachment-damaged" />;
  if (data === undefined) return null;
  const lines = data.split('\n');
  return (
    <>
      <pre className={classes.beginning} data-private>
        {lines.slice(0, LINES_IN_CARD).join('\n')}
      </pre>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.read ?? ''}
        aria-label={t('attachments.readLabel', { name })}
        onClick={() => setIsOpen(true)}
      >
        {t('attachments.read')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={<span data-private>{name}</span>}
        size={820}
        closeButtonProps={{ 'aria-label': t('attachments.close') }}
      >
        <pre className={classes.text} data-private>
          {data}
        </pre>
        {bytes > TEXT_BYTES && <p className={classes.quiet}>{t('attachments.beginningOnly')}</p>}
      </Modal>
    </>
  );
}
