import { Button, Progress as ProgressBar } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../shared/files/format-bytes.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './attachments.module.css';
import type { Refused, Underway } from './useAttach.tsx';

function Row({ upload: { name, bytes, taken, control } }: { upload: Underway }) {
  const { t } = useTranslation();
  return (
    <li className={classes.upload}>
      <div className={classes.uploadHead}>
        <span className={classes.uploadName} data-private>
          {name}
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('attachments.cancelLabel', { name })}
          onClick={() => control.abort()}
        >
          {t('attachments.cancel')}
        </Button>
      </div>
      <ProgressBar value={bytes === 0 ? 0 : (100 * taken) / bytes} aria-label={t('attachments.progress', { name })} />
      <span className={classes.meta}>
        {t('attachments.soFar', { taken: formatBytes(taken), bytes: formatBytes(bytes) })}
      </span>
    </li>
  );
}

export interface UploadPanelProps {
  underway: readonly Underway[];
  refused: readonly Refused[];
  onForget: (key: number) => void;
}

/** Files on their way into the journal: quiet, in a corner, and gone when they are in. Nothing at all when there are none. */
export function UploadPanel({ underway, refused, onForget }: UploadPanelProps) {
  const { t } = useTranslation();
  const isShown = underway.length > 0 || refused.length > 0;
  return (
    <>
      <p role="status" className="screen-reader-only">
        {underway.length > 0 && t('attachments.attachingCount', { count: underway.length })}
      </p>
      {isShown && (
        <section className={classes.panel} aria-label={t('attachments.attaching')}>
          {underway.length > 0 && (
            <ul className={classes.uploads}>
              {underway.map((upload) => (
                <Row key={upload.key} upload={upload} />
              ))}
            </ul>
          )}
          {refused.map(({ key, name, code }) => (
            <div key={key} className={classes.refused}>
              <p className={classes.uploadName} data-private>
                {t('attachments.notAttached', { name })}
              </p>
              <Notice
                code={code}
                action={
                  <Button variant="default" size="compact-sm" onClick={() => onForget(key)}>
                    {t('attachments.gotIt')}
                  </Button>
                }
              />
            </div>
          ))}
        </section>
      )}
    </>
  );
}
