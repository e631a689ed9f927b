import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './attachments.module.css';
import type { OpenPdf } from './pdf.ts';

/** Before a page is looked at, it is taken to be a sheet of A4. */
const A4_RATIO = 842 / 595;

interface Drawn {
  cancel(): void;
  done: Promise<string>;
}

/**
 * Draws one page as sharply as the screen can show it; the answer is its words. It is drawn aside and then put in place: what
 * stood there before is seen until the new page is whole.
 */
function draw(pdf: OpenPdf, number: number, canvas: HTMLCanvasElement, width: number): Drawn {
  let cancel = () => {};
  let isCancelled = false;
  const work = async (): Promise<string> => {
    const page = await pdf.getPage(number);
    const scale = width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
    const aside = document.createElement('canvas');
    aside.width = Math.floor(viewport.width);
    aside.height = Math.floor(viewport.height);
    if (isCancelled) return '';
    const task = page.render({ canvas: aside, viewport });
    cancel = () => task.cancel();
    await task.promise;
    if (isCancelled) return '';
    canvas.width = aside.width;
    canvas.height = aside.height;
    canvas.style.height = `${viewport.height / window.devicePixelRatio}px`;
    canvas.getContext('2d')?.drawImage(aside, 0, 0);
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  };
  return {
    done: work(),
    cancel() {
      isCancelled = true;
      cancel();
    },
  };
}

export interface PdfPageProps {
  pdf: OpenPdf;
  number: number;
  /** In CSS pixels. */
  width: number;
  label: string;
  /** A picture alone, in a place that has a name of its own. */
  isWordless?: boolean;
  onTrouble: () => void;
}

/** One page of a PDF: a picture for those who see it, with its words inside for those who hear it. */
export function PdfPage({ pdf, number, width, label, isWordless = false, onTrouble }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  const trouble = useRef(onTrouble);
  trouble.current = onTrouble;
  useEffect(() => {
    if (!canvas.current) return;
    let isGone = false;
    canvas.current.style.width = `${width}px`;
    const drawn = draw(pdf, number, canvas.current, width);
    drawn.done.then(
      (text) => !isGone && setWords(text),
      () => !isGone && trouble.current(),
    );
    return () => {
      isGone = true;
      drawn.cancel();
    };
  }, [pdf, number, width]);
  return (
    <figure className={classes.sheet} aria-label={label}>
      <canvas ref={canvas} width={width} height={width * A4_RATIO}>
        {!isWordless && words}
      </canvas>
    </figure>
  );
}

/** A page that is drawn when it comes near, and kept as a white sheet until then. */
export function PdfPageWhenNear({ pages, ...props }: PdfPageProps & { pages: number }) {
  const { t } = useTranslation();
  const place = useRef<HTMLLIElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver((seen) => setIsNear(seen.some(({ isIntersecting }) => isIntersecting)), {
      rootMargin: '1200px 0px',
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const { number, width } = props;
  return (
    <li ref={place}>
      {isNear ? <PdfPage {...props} /> : <div className={classes.sheet} style={{ width, height: width * A4_RATIO }} />}
      <p className={classes.pageNumber}>{t('attachments.pageOf', { page: number, pages })}</p>
    </li>
  );
}
