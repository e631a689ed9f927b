import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { api } from '../api/client.ts';
import { addressOf } from './address.ts';
import classes from './attachments.module.css';
import { TroubleWith, useTrouble } from './Picture.tsx';

/** Enough of a recording to tell whether its bytes can be had. */
const LOOK_BYTES = 4 * 1024 * 1024;

const KEEP_OPEN_MILLISECONDS = 20_000;

/** Who watches a lesson does not touch the keys, and yet is there: the journal is not locked while something plays. */
function useKeepOpen(): () => void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    const now = performance.now();
    if (now - last.current < KEEP_OPEN_MILLISECONDS) return;
    last.current = now;
    void api.app.noteActivity(null);
  };
}

/** A recording or a film, played straight from the encrypted store; seeking reads only what is wanted. */
export function Player({ attachment, name }: { attachment: Attachment; name: string }) {
  const { t } = useTranslation();
  const { trouble, onError } = useTrouble(attachment, LOOK_BYTES);
  const onTimeUpdate = useKeepOpen();
  if (trouble) return <TroubleWith trouble={trouble} words={t('attachments.cannotPlay')} />;
  const media = {
    src: addressOf(attachment.id),
    'aria-label': name,
    controls: true,
    controlsList: 'nodownload noremoteplayback',
    disableRemotePlayback: true,
    preload: 'metadata',
    onError,
    onTimeUpdate,
  } as const;
  const captions = <track kind="captions" />;
  return attachment.view === 'audio' ? (
    <audio className={classes.sound} {...media}>
      {captions}
    </audio>
  ) : (
    <video className={classes.film} disablePictureInPicture {...media}>
      {captions}
    </video>
  );
}
