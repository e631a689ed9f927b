import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { Notice } from '../ui/Notice.tsx';
import { addressOf, isServed } from './address.ts';
import classes from './attachments.module.css';

type Trouble = 'damaged' | 'unknown';

/** Why a content that is in the journal is not drawn or played: its bytes are damaged, or nobody here knows their kind. */
export function TroubleWith({ trouble, words }: { trouble: Trouble; words: string }) {
  if (trouble === 'damaged') return <Notice code="attachment-damaged" />;
  return <p className={classes.cannot}>{words}</p>;
}

/** Looks for the reason when something was not drawn or played. */
export function useTrouble({ id, bytes }: Attachment, lookAt = bytes) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  async function onError(): Promise<void> {
    setTrouble((await isServed(id, Math.min(bytes, lookAt))) ? 'unknown' : 'damaged');
  }
  return { trouble, onError: () => void onError() };
}

/** A picture straight from the encrypted store. */
export function Picture({ attachment, alt }: { attachment: Attachment; alt: string }) {
  const { t } = useTranslation();
  const { trouble, onError } = useTrouble(attachment);
  if (trouble) return <TroubleWith trouble={trouble} words={t('attachments.cannotDraw')} />;
  return (
    <img className={classes.picture} src={addressOf(attachment.id)} alt={alt} onError={onError} draggable={false} />
  );
}
