import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { PaperLines } from '../ui/PaperLines.tsx';
import classes from './attachments.module.css';
import { PdfPage, PdfPageWhenNear } from './PdfPage.tsx';
import { TroubleWith } from './Picture.tsx';
import { type OpenPdf, openPdf, type PdfTrouble } from './pdf.ts';

/** In CSS pixels. */
const SMALL_WIDTH = 148;
const LARGE_WIDTH = 780;

/** The PDF while its card is on the screen. */
function usePdf(attachment: Attachment) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [trouble, setTrouble] = useState<PdfTrouble | null>(null);
  useEffect(() => {
    let isGone = false;
    let opened: OpenPdf | undefined;
    openPdf(attachment).then(
      (next) => {
        opened = next;
        if (isGone) next.close();
        else setPdf(next);
      },
      (reason: PdfTrouble) => !isGone && setTrouble(reason),
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [attachment]);
  return { pdf, trouble, setTrouble };
}

function Reader({ pdf, name, onTrouble }: { pdf: OpenPdf; name: string; onTrouble: () => void }) {
  const { t } = useTranslation();
  const width = Math.min(LARGE_WIDTH, window.innerWidth - 160);
  const numbers = Array.from({ length: pdf.pages }, (_, index) => index + 1);
  return (
    <ol className={classes.reader} tabIndex={0} data-autofocus aria-label={t('attachments.pagesOfPdf', { name })}>
      {numbers.map((number) => (
        <PdfPageWhenNear
          key={number}
          pdf={pdf}
          number={number}
          pages={pdf.pages}
          width={width}
          label={t('attachments.pageOf', { page: number, pages: pdf.pages })}
          onTrouble={onTrouble}
        />
      ))}
    </ol>
  );
}

/** The first page of a PDF small in its card; all of them, to be read, in a dialog. */
export function PdfPreview({ attachment, name }: { attachment: Attachment; name: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { pdf, trouble, setTrouble } = usePdf(attachment);
  if (trouble) {
    const words = t(trouble === 'password' ? 'attachments.asksForPassword' : 'attachments.cannotRead');
    return <TroubleWith trouble={trouble === 'damaged' ? 'damaged' : 'unknown'} words={words} />;
  }
  if (!pdf) return <PaperLines />;
  const onTrouble = () => setTrouble('unknown');
  return (
    <div className={classes.pdf}>
      <PdfPage
        pdf={pdf}
        number={1}
        width={SMALL_WIDTH}
        label={t('attachments.firstPage', { name })}
        onTrouble={onTrouble}
      />
      <div className={classes.pdfSide}>
        <p className={classes.meta}>{t('attachments.pages', { count: pdf.pages })}</p>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('attachments.readLabel', { name })}
          onClick={() => setIsOpen(true)}
        >
          {t('attachments.read')}
        </Button>
      </div>
      <Modal.Root opened={isOpen} onClose={() => setIsOpen(false)} size={LARGE_WIDTH + 80}>
        <Modal.Overlay backgroundOpacity={0.35} />
        <Modal.Content>
          <Modal.Header>
            <Modal.Title>
              <span data-private>{name}</span>
            </Modal.Title>
            <Modal.CloseButton aria-label={t('attachments.close')} />
          </Modal.Header>
          <Modal.Body>
            <Reader pdf={pdf} name={name} onTrouble={onTrouble} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </div>
  );
}
