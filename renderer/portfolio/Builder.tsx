import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countPieces } from '../../shared/portfolio/fill.rules.ts';
import type { Portfolio } from '../../shared/portfolio/portfolio.contract.ts';
import { api } from '../api/client.ts';
import { AddDialog } from './add/AddDialog.tsx';
import { addTo } from './add/add-to.ts';
import classes from './builder.module.css';
import { CheckBanner } from './CheckBanner.tsx';
import { CoverDialog } from './cover/CoverDialog.tsx';
import { ExportButton } from './export/ExportButton.tsx';
import { OutlineFoot } from './OutlineFoot.tsx';
import { OutlineHead } from './OutlineHead.tsx';
import { useSteadyActions } from './outline/actions.ts';
import { Outline } from './outline/Outline.tsx';
import { Refused } from './outline/Refused.tsx';
import { useOutline } from './outline/useOutline.ts';
import { useOutlineActions } from './outline/useOutlineActions.tsx';
import { useCheck } from './portfolio-queries.ts';
import { PreviewPanel } from './preview/Preview.tsx';
import { usePreview } from './preview/usePreview.ts';

const nowhere: ReadonlyMap<string, number> = new Map();

type Open = { kind: 'add'; partId: string | undefined } | { kind: 'cover' } | null;

/** The outline on the left, which saves itself, and on the right the pages that it makes. */
export function Builder({ portfolio }: { portfolio: Portfolio }) {
  const { t } = useTranslation();
  const hold = useOutline(portfolio);
  const preview = usePreview(portfolio);
  const check = useCheck(portfolio).data;
  const pages = preview.shown?.pages ?? nowhere;
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<Open>(null);
  const [isFolded, setIsFolded] = useState(false);
  const { parts } = hold;

  const outline = useOutlineActions(hold, {
    onSelect: (id) => setPage((now) => pages.get(id) ?? now),
    onAdd: (partId) => setOpen({ kind: 'add', partId }),
  });
  const actions = useSteadyActions(outline.actions);
  const count = countPieces(parts);
  const partId = outline.partOfSelected ?? parts.at(-1)?.id;
  const list = useMemo(
    () => <Outline parts={parts} pages={pages} folded={outline.folded} selected={outline.selected} actions={actions} />,
    [parts, pages, outline.folded, outline.selected, actions],
  );

  return (
    <div className={classes.builder} data-fills data-is-folded={isFolded || undefined}>
      <div className={classes.outline}>
        <OutlineHead
          portfolio={portfolio}
          isFolded={isFolded}
          onFold={() => setIsFolded(!isFolded)}
          onCover={() => setOpen({ kind: 'cover' })}
        />
        {!isFolded && (
          <>
            {hold.refused && <Refused onDecide={(isKept) => void hold.decide(isKept)} />}
            {parts.length === 0 && <p className={classes.quiet}>{t('portfolio.builder.emptyOutline')}</p>}
            {list}
            <p role="status" className={classes.said}>
              {outline.said}
            </p>
            <div className={classes.buttons}>
              <Button
                variant="default"
                size="compact-md"
                leftSection={<Plus size={16} aria-hidden="true" />}
                onClick={() => setOpen({ kind: 'add', partId })}
              >
                {t('portfolio.builder.add.button')}
              </Button>
              <Button variant="subtle" size="compact-md" onClick={outline.addPart}>
                {t('portfolio.builder.part.add')}
              </Button>
            </div>
            <OutlineFoot
              portfolio={portfolio}
              pages={preview.shown?.pdf.pages}
              onFill={() => void hold.ask(() => api.portfolio.fillOutline({ id: portfolio.id }))}
            />
          </>
        )}
      </div>
      <div className={classes.preview}>
        {check && <CheckBanner id={portfolio.id} check={check} />}
        <PreviewPanel
          hold={preview}
          page={page}
          onTurn={setPage}
          isEmpty={count === 0}
          actions={<ExportButton portfolio={portfolio} />}
        />
      </div>
      {open?.kind === 'add' && (
        <AddDialog
          parts={parts}
          partId={open.partId}
          onAdd={(addable, to) => hold.change((now) => addTo(now, to, addable, t('portfolio.builder.part.first')))}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'cover' && (
        <CoverDialog
          portfolio={portfolio}
          onSave={(wanted) => hold.ask(() => api.portfolio.saveCover({ id: portfolio.id, ...wanted }))}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
