import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check, PictureEdit } from '../../../shared/portfolio/portfolio.contract.ts';
import { BoxedPicture } from './BoxedPicture.tsx';
import classes from './check.module.css';
import { PictureEditor } from './PictureEditor.tsx';

export interface PictureCardProps {
  picture: Check['pictures'][number];
  onEdit: (edit: PictureEdit) => void;
}

/** One picture with what was done to it, and the coach's word that it may be seen. */
export function PictureCard({ picture, onEdit }: PictureCardProps) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const { attachmentId, crop, blurs, isChecked, name } = picture;
  const edit: PictureEdit = { attachmentId, crop, blurs, isChecked };
  const done = [
    crop !== null && t('portfolio.check.pictures.state.cropped'),
    blurs.length > 0 && t('portfolio.check.pictures.state.blurs', { count: blurs.length }),
  ].filter((words) => words !== false);
  if (isEditing) {
    return (
      <li className={classes.card}>
        <PictureEditor
          picture={picture}
          onDone={(changed) => {
            setIsEditing(false);
            // What was changed has to be looked at again.
            if (changed) onEdit({ ...edit, ...changed, isChecked: false });
          }}
        />
      </li>
    );
  }
  return (
    <li className={`${classes.card} ${classes.pictureRow}`}>
      <BoxedPicture picture={picture} crop={crop} blurs={blurs} />
      <div className={classes.pictureWords}>
        <p>
          <span data-private>{name}</span>
          {done.length > 0 && <span className={classes.meta}> {done.join(', ')}</span>}
        </p>
        <Checkbox
          label={t('portfolio.check.pictures.checked')}
          checked={isChecked}
          onChange={(event) => onEdit({ ...edit, isChecked: event.currentTarget.checked })}
        />
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t('portfolio.check.pictures.editOf', { name })}
          onClick={() => setIsEditing(true)}
        >
          {t('portfolio.check.pictures.edit')}
        </Button>
      </div>
    </li>
  );
}
