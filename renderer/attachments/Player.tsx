import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { addressOf } from './address.ts';
import classes from './attachments.module.css';
import { TroubleWith, useTrouble } from './Picture.tsx';

/** Enough of a recording to tell whether its bytes can be had. */
const LOOK_BYTES = 4 * 1024 * 1024;

/** A recording or a film, played straight from the encrypted store; seeking reads only what is wanted. */
export function Player({ attachment, name }: { attachment: Attachment; name: string }) {
  const { t } = useTranslation();
  const { trouble, onError } = useTrouble(attachment, LOOK_BYTES);
  if (trouble) return <TroubleWith trouble={trouble} words={t('attachments.cannotPlay')} />;
  const media = {
    src: addressOf(attachment.id),
    'aria-label': name,
    controls: true,
    controlsList: 'nodownload noremoteplayback',
    disableRemotePlayback: true,
    preload: 'metadata',
    onError,
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
