import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { CaretLeft, CaretRight } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpenPdf, PdfPage } from '../../attachments/public.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PaperLines } from '../../ui/PaperLines.tsx';
import classes from './preview.module.css';
import { Thumbs } from './Thumbs.tsx';
import type { PreviewHold } from './usePreview.ts';
import { useWidth } from './useWidth.ts';

/** In CSS pixels: wider than this nobody reads more easily. */
const WIDEST = 860;
const GAP = 16;

type Fit = 'width' | 'two';

interface SheetsProps {
  pdf: OpenPdf;
  page: number;
  fit: Fit;
  onTrouble: () => void;
}

/** One page at the width that there is (the sheet stays, and the page on it is turned), or two beside each other as in a book: the cover by itself, then 2 and 3. */
function Sheets({ pdf, page, fit, onTrouble }: SheetsProps) {
  const { t } = useTranslation();
  const { place, width } = useWidth<HTMLOListElement>();
  const left = page % 2 === 0 ? page : page - 1;
  const numbers = fit === 'width' ? [page] : [left, left + 1].filter((number) => number >= 1 && number <= pdf.pages);
  const each = fit === 'width' ? Math.min(width, WIDEST) : Math.floor((width - GAP) / 2);
  return (
    <ol ref={place} className={classes.sheets} tabIndex={0} aria-label={t('portfolio.builder.preview.sheets')}>
      {each > 0 &&
        numbers.map((number) => (
          <li key={fit === 'width' ? 'page' : number % 2}>
            <PdfPage
              pdf={pdf}
              number={number}
              width={each}
              label={t('portfolio.builder.preview.pageOf', { page: number, pages: pdf.pages })}
              onTrouble={onTrouble}
            />
          </li>
        ))}
    </ol>
  );
}

interface BarProps {
  page: number;
  pages: number;
  fit: Fit;
  onTurn: (page: number) => void;
  onFit: (fit: Fit) => void;
  isMaking: boolean;
  actions: ReactNode;
}

function Bar({ page, pages, fit, onTurn, onFit, isMaking, actions }: BarProps) {
  const { t } = useTranslation();
  const step = fit === 'two' ? 2 : 1;
  const turns = [
    { name: 'before', to: Math.max(1, page - step), isThere: page > 1, icon: CaretLeft },
    { name: 'after', to: Math.min(pages, page + step), isThere: page < pages, icon: CaretRight },
  ] as const;
  return (
    <div className={classes.bar}>
      {pages > 0 && (
        <>
          <span className={classes.where} aria-live="polite">
            {t('portfolio.builder.preview.pageOf', { page, pages })}
          </span>
          {turns.map(({ name, to, isThere, icon: TurnIcon }) => (
            <Tooltip key={name} label={t(`portfolio.builder.preview.${name}`)}>
              <ActionIcon
                aria-label={t(`portfolio.builder.preview.${name}`)}
                aria-disabled={!isThere}
                onClick={() => onTurn(to)}
              >
                <TurnIcon size={16} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          ))}
        </>
      )}
      <p role="status" className={classes.making}>
        {isMaking && t('portfolio.builder.preview.making')}
      </p>
      <div className={classes.right}>
        {pages > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('portfolio.builder.preview.fit')}
            data={[
              { value: 'width', label: t('portfolio.builder.preview.fitWidth') },
              { value: 'two', label: t('portfolio.builder.preview.twoPages') },
            ]}
            value={fit}
            onChange={(value) => onFit(value === 'two' ? 'two' : 'width')}
          />
        )}
        {actions}
      </div>
    </div>
  );
}

export interface PreviewProps {
  hold: PreviewHold;
  /** From 1; one that lies behind the last page is the last one. */
  page: number;
  onTurn: (page: number) => void;
  /** What can be done with all of it. */
  actions: ReactNode;
  isEmpty: boolean;
}

/** The portfolio page by page, as it will print. */
export function PreviewPanel({
  hold: { shown, isMaking, failure, makeAgain },
  page: wanted,
  onTurn,
  actions,
  isEmpty,
}: PreviewProps) {
  const { t } = useTranslation();
  const [fit, setFit] = useState<Fit>('width');
  const [isBroken, setIsBroken] = useState(false);
  const pages = shown?.pdf.pages ?? 0;
  const page = Math.max(1, Math.min(wanted, pages));
  const again = (
    <Button variant="default" size="compact-sm" onClick={makeAgain}>
      {t('portfolio.builder.preview.again')}
    </Button>
  );
  return (
    <section
      aria-label={t('portfolio.builder.preview.label')}
      className={classes.preview}
      onKeyDown={(event) => {
        const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
        if (by === 0 || pages === 0) return;
        event.preventDefault();
        onTurn(Math.max(1, Math.min(pages, page + by)));
      }}
    >
      <Bar page={page} pages={pages} fit={fit} onTurn={onTurn} onFit={setFit} isMaking={isMaking} actions={actions} />
      {failure && !isEmpty && <Notice code={failure.code} action={again} />}
      {isBroken && <p className={classes.quiet}>{t('portfolio.builder.preview.broken')}</p>}
      {isEmpty && <p className={classes.quiet}>{t('portfolio.builder.preview.empty')}</p>}
      {!shown && isMaking && !isEmpty && <PaperLines />}
      {shown && !isEmpty && (
        <div className={classes.body}>
          <Thumbs pdf={shown.pdf} page={page} onTurn={onTurn} />
          <Sheets pdf={shown.pdf} page={page} fit={fit} onTrouble={() => setIsBroken(true)} />
        </div>
      )}
    </section>
  );
}
