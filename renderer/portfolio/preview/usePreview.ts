import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { Portfolio, Preview } from '../../../shared/portfolio/portfolio.contract.ts';
import { api } from '../../api/client.ts';
import { type OpenPdf, openPdfBytes } from '../../attachments/public.ts';

/** After the last change, before the pages are laid out anew. */
const PAUSE_MILLISECONDS = 1200;

export interface ShownPreview {
  pdf: OpenPdf;
  /** On which page each part and piece begins, by its id. */
  pages: ReadonlyMap<string, number>;
  revision: number;
}

export interface PreviewHold {
  shown: ShownPreview | null;
  isMaking: boolean;
  failure: Failure | null;
  makeAgain: () => void;
}

async function openPreview({ pdf, places, revision }: Preview): Promise<ShownPreview> {
  return { pdf: await openPdfBytes(pdf), pages: new Map(places.map(({ id, page }) => [id, page])), revision };
}

/**
 * The pages as they will print. After a change they are made anew by themselves once it is quiet; those before stay in sight
 * meanwhile. One is made at a time: what was changed while it was made asks for the next one.
 */
export function usePreview({ id, revision }: Pick<Portfolio, 'id' | 'revision'>): PreviewHold {
  const [shown, setShown] = useState<ShownPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const made = useRef(0); // the revision of the newest pages
  const makeNow = useRef(() => {});

  useEffect(() => {
    let isGone = false;
    async function make(): Promise<void> {
      setIsMaking(true);
      const answer = await api.portfolio.previewPortfolio({ id });
      if (isGone) return;
      if (!answer.ok) setFailure(answer.error);
      else {
        const next = await openPreview(answer.value).catch(() => null);
        if (isGone) return next?.pdf.close();
        setFailure(next ? null : { code: 'unexpected' });
        if (next) {
          made.current = next.revision;
          setShown(next);
        }
      }
      setIsMaking(false);
    }
    if (made.current === revision) return;
    const timer = setTimeout(() => void make(), made.current === 0 ? 0 : PAUSE_MILLISECONDS); // the first at once
    makeNow.current = () => void make();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [id, revision]);

  useEffect(() => () => shown?.pdf.close(), [shown]);

  return { shown, isMaking, failure, makeAgain: () => makeNow.current() };
}
