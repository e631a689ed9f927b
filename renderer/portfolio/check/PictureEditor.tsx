import { Button, SegmentedControl } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newBox } from '../../../shared/portfolio/box.rules.ts';
import type { Box, Check, PictureEdit } from '../../../shared/portfolio/portfolio.contract.ts';
import { BoxedPicture } from './BoxedPicture.tsx';
import classes from './check.module.css';
import { DrawingArea } from './DrawingArea.tsx';
import { HeldBox } from './HeldBox.tsx';

type Drawn = Pick<PictureEdit, 'crop' | 'blurs'>;
/** As the contract has it. */
const MOST_BOXES = 60;

export interface PictureEditorProps {
  picture: Check['pictures'][number];
  /** Null: nothing was changed. */
  onDone: (changed: Drawn | null) => void;
}

/** Boxes over a picture, drawn with the mouse or set with the keyboard: blurred inside, or only the inside shown. */
export function PictureEditor({ picture, onDone }: PictureEditorProps) {
  const { t } = useTranslation();
  const [{ crop, blurs }, setDrawn] = useState<Drawn>({ crop: picture.crop, blurs: picture.blurs });
  const [tool, setTool] = useState<'blur' | 'crop'>('blur');
  const area = useRef<HTMLDivElement>(null);
  const hint = useId();
  const put = (box: Box) =>
    setDrawn(tool === 'crop' ? { crop: box, blurs } : { crop, blurs: [...blurs, box].slice(0, MOST_BOXES) });
  const setBlur = (at: number, box: Box | null) => {
    setDrawn({ crop, blurs: blurs.flatMap((one, index) => (index === at ? (box ?? []) : [one])) });
  };
  function add(): void {
    put(newBox);
    // The new box is the last of its kind; it is there once this has been drawn.
    requestAnimationFrame(() =>
      [...(area.current?.querySelectorAll<HTMLElement>(`[data-box="${tool}"]`) ?? [])].at(-1)?.focus(),
    );
  }
  const isChanged = JSON.stringify([crop, blurs]) !== JSON.stringify([picture.crop, picture.blurs]);
  return (
    <div className={classes.editor}>
      <div className={classes.answers}>
        <SegmentedControl
          aria-label={t('portfolio.check.pictures.tools')}
          value={tool}
          onChange={(value) => setTool(value === 'crop' ? 'crop' : 'blur')}
          data={[
            { value: 'blur', label: t('portfolio.check.pictures.blur') },
            { value: 'crop', label: t('portfolio.check.pictures.crop') },
          ]}
        />
        <Button variant="subtle" onClick={add}>
          {t('portfolio.check.pictures.add')}
        </Button>
        {crop && (
          <Button variant="subtle" onClick={() => setDrawn({ crop: null, blurs })}>
            {t('portfolio.check.pictures.all')}
          </Button>
        )}
        <Button variant="default" onClick={() => onDone(isChanged ? { crop, blurs } : null)}>
          {t('portfolio.check.pictures.done2')}
        </Button>
      </div>
      <p id={hint} className={classes.meta}>
        {t('portfolio.check.pictures.hint')}
      </p>
      <BoxedPicture picture={picture} crop={crop} blurs={blurs}>
        <DrawingArea ref={area} onDrawn={put}>
          {blurs.map((box, index) => (
            <HeldBox
              // biome-ignore lint/suspicious/noArrayIndexKey: a box is known by its turn while it moves
              key={index}
              kind="blur"
              box={box}
              label={t('portfolio.check.pictures.blurBox', { number: index + 1 })}
              describedBy={hint}
              onChange={(changed) => setBlur(index, changed)}
            />
          ))}
          {crop && (
            <HeldBox
              kind="crop"
              box={crop}
              label={t('portfolio.check.pictures.cropBox')}
              describedBy={hint}
              onChange={(changed) => setDrawn({ crop: changed, blurs })}
            />
          )}
        </DrawingArea>
      </BoxedPicture>
    </div>
  );
}
