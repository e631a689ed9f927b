import type { ReactNode } from 'react';
import type { Box, Check } from '../../../shared/portfolio/portfolio.contract.ts';
import { addressOf } from '../../attachments/public.ts';
import classes from './check.module.css';

const percent = (part: number): string => `${part * 100}%`;

/** Where a box lies on the picture. */
export const placeOf = ({ x, y, width, height }: Box) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

export interface BoxedPictureProps {
  picture: Pick<Check['pictures'][number], 'attachmentId' | 'alt' | 'name'>;
  crop: Box | null;
  blurs: readonly Box[];
  /** Boxes that can be taken hold of, in the place of those that are only shown. */
  children?: ReactNode;
}

/** The whole picture with what will be blurred, and what is cut away in shade. */
export function BoxedPicture({ picture, crop, blurs, children }: BoxedPictureProps) {
  return (
    <div className={classes.picture}>
      <img
        src={addressOf(picture.attachmentId)}
        alt={picture.alt === '' ? picture.name : picture.alt}
        draggable={false}
      />
      {children ?? (
        <>
          {blurs.map((box) => (
            <div key={JSON.stringify(box)} className={classes.blurBox} style={placeOf(box)} />
          ))}
          {crop && <div className={classes.cropBox} style={placeOf(crop)} />}
        </>
      )}
    </div>
  );
}
