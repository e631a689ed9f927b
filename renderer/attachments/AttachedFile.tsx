import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { formatBytes } from '../../shared/files/format-bytes.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import classes from './attachments.module.css';
import { KindIcon } from './KindIcon.tsx';
import { Picture } from './Picture.tsx';
import { Player } from './Player.tsx';
import { TextPreview } from './TextPreview.tsx';
import { useAttachmentActions } from './useAttachmentActions.tsx';
import { useAttachment, useKindWords } from './useAttachments.ts';

/** Drawing PDFs takes a large library: it is read when the first one is on the screen. */
const PdfPreview = lazy(() => import('./PdfPreview.tsx').then(({ PdfPreview: Preview }) => ({ default: Preview })));

function Preview({ attachment, name }: { attachment: Attachment; name: string }) {
  const { view, bytes } = attachment;
  if (bytes === 0 || view === 'none') return null;
  if (view === 'image') return <Picture attachment={attachment} alt={name} />;
  if (view === 'audio' || view === 'video') return <Player attachment={attachment} name={name} />;
  if (view === 'text') return <TextPreview attachment={attachment} name={name} />;
  return (
    <Suspense fallback={<PaperLines />}>
      <PdfPreview attachment={attachment} name={name} />
    </Suspense>
  );
}

function FileCard({ attachment, name }: { attachment: Attachment; name: string }) {
  const { t } = useTranslation();
  const kindWords = useKindWords();
  const { menu, outcome } = useAttachmentActions(attachment, name);
  return (
    <section className={classes.card} aria-label={t('attachments.card', { name })}>
      <div className={classes.head}>
        <span className={classes.icon}>
          <KindIcon mediaType={attachment.mediaType} size={24} />
        </span>
        <div className={classes.words}>
          <p className={classes.name} data-private>
            {name}
          </p>
          <p className={classes.meta}>
            {attachment.bytes === 0
              ? kindWords(attachment, name)
              : t('attachments.facts', { kind: kindWords(attachment, name), size: formatBytes(attachment.bytes) })}
          </p>
        </div>
        {menu}
      </div>
      <Preview attachment={attachment} name={name} />
      {outcome}
    </section>
  );
}

/** Any attachment as a card: what it is, a player or a preview where there is one, and what can be done with it. */
export function AttachedFile({ attachmentId, name }: { attachmentId: string; name: string }) {
  const { data, error } = useAttachment(attachmentId);
  if (error) return <Notice code={failureOf(error).code} />;
  if (data === undefined) return <PaperLines />;
  if (data === null) {
    return (
      <section className={classes.card} aria-label={name}>
        <p className={classes.name} data-private>
          {name}
        </p>
        <Notice code="attachment-missing" />
      </section>
    );
  }
  return <FileCard attachment={data} name={name || data.name} />;
}
