import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpenPdf, PdfPage } from '../../attachments/public.ts';
import classes from './preview.module.css';

const WIDTH = 76;

interface ThumbProps {
  pdf: OpenPdf;
  number: number;
  isCurrent: boolean;
  onTurn: (page: number) => void;
}

/** A page in small, drawn once it comes into sight. */
function Thumb({ pdf, number, isCurrent, onTurn }: ThumbProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLButtonElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const words = t('portfolio.builder.preview.page', { page: number });
  return (
    <li>
      <button
        ref={place}
        type="button"
        className={classes.thumb}
        aria-label={words}
        aria-current={isCurrent ? 'page' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onTurn(number)}
      >
        <span className={classes.small} aria-hidden="true">
          {isSeen && <PdfPage pdf={pdf} number={number} width={WIDTH} label={words} isWordless onTrouble={() => {}} />}
        </span>
        <span className={classes.number}>{number}</span>
      </button>
    </li>
  );
}

/** All pages in small, below each other; the arrows turn them. */
export function Thumbs({ pdf, page, onTurn }: { pdf: OpenPdf; page: number; onTurn: (page: number) => void }) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const numbers = Array.from({ length: pdf.pages }, (_, index) => index + 1);
  return (
    <ol
      ref={list}
      className={classes.thumbs}
      aria-label={t('portfolio.builder.preview.thumbs')}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        const next = page + by;
        if (by === 0 || next < 1 || next > pdf.pages) return;
        event.preventDefault();
        onTurn(next);
        list.current?.querySelectorAll('button')[next - 1]?.focus();
      }}
    >
      {numbers.map((number) => (
        <Thumb key={number} pdf={pdf} number={number} isCurrent={number === page} onTurn={onTurn} />
      ))}
    </ol>
  );
}
