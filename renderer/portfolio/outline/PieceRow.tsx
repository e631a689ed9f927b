import { Menu } from '@mantine/core';
import { DotsSixVertical, Warning } from '@phosphor-icons/react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPiece } from '../../../shared/portfolio/portfolio.contract.ts';
import { PiecePanel } from '../piece/PiecePanel.tsx';
import type { OutlineActions } from './actions.ts';
import { useDragRow } from './drag.ts';
import classes from './outline.module.css';
import { RowMenu } from './RowMenu.tsx';
import { usePieceWords } from './usePieceWords.ts';

export interface PieceRowProps {
  piece: ListedPiece;
  partId: string;
  /** On which page it begins; undefined: not laid out yet. */
  page: number | undefined;
  isSelected: boolean;
  /** Whether the Tab key stops here; in the outline it does at one row. */
  isStop: boolean;
  actions: OutlineActions;
}

export const rowId = (id: string) => `outline-${id}`;

/** One piece of the outline. Drawn anew only when it has changed. */
export const PieceRow = memo(function PieceRow(props: PieceRowProps) {
  const { piece, partId, page, isSelected, isStop, actions } = props;
  const { t } = useTranslation();
  const { titleOf, troubleOf } = usePieceWords();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const self = { kind: 'piece', id: piece.id } as const;
  const { row, isDragged, over } = useDragRow(self, (dragged, half) => actions.drop(dragged, self, half));
  const title = titleOf(piece);
  const trouble = troubleOf(piece);

  function openMenu(isOpen: boolean): void {
    setIsMenuOpen(isOpen);
    if (!isOpen) document.getElementById(rowId(piece.id))?.focus();
  }

  function act(what: () => void): void {
    openMenu(false);
    what();
  }

  return (
    <li className={classes.piece}>
      <div
        ref={row}
        className={classes.row}
        data-row={piece.id}
        data-kind="piece"
        data-over={over ?? undefined}
        data-is-dragged={isDragged || undefined}
        data-is-selected={isSelected || undefined}
      >
        <DotsSixVertical size={16} aria-hidden="true" className={classes.grip} />
        <button
          type="button"
          id={rowId(piece.id)}
          data-title
          className={classes.title}
          aria-expanded={isSelected}
          tabIndex={isStop ? 0 : -1}
          onClick={() => actions.select(piece.id)}
        >
          <span data-private>{title}</span>
          {trouble !== null && (
            <span className={classes.trouble}>
              <Warning size={14} aria-hidden="true" />
              {trouble}
            </span>
          )}
        </button>
        <span className={classes.page}>
          {page !== undefined && <span title={t('portfolio.builder.onPage', { page })}>{page}</span>}
        </span>
        <RowMenu
          label={t('portfolio.builder.more', { title })}
          isOpen={isMenuOpen}
          onOpen={openMenu}
          tabIndex={isStop ? 0 : -1}
        >
          {() => (
            <>
              <Menu.Item onClick={() => act(() => actions.step(self, -1))}>{t('portfolio.builder.up')}</Menu.Item>
              <Menu.Item onClick={() => act(() => actions.step(self, 1))}>{t('portfolio.builder.down')}</Menu.Item>
              {actions.parts().length > 1 && (
                <>
                  <Menu.Divider />
                  <Menu.Label>{t('portfolio.builder.toPart')}</Menu.Label>
                  {actions
                    .parts()
                    .filter(({ id }) => id !== partId)
                    .map(({ id, title: name }) => (
                      <Menu.Item key={id} onClick={() => act(() => actions.toPart(piece.id, id))}>
                        <span data-private>{name}</span>
                      </Menu.Item>
                    ))}
                </>
              )}
              <Menu.Divider />
              <Menu.Item onClick={() => act(() => actions.takeOut(piece.id))}>
                {t('portfolio.builder.takeOut')}
              </Menu.Item>
            </>
          )}
        </RowMenu>
      </div>
      {isSelected && <PiecePanel piece={piece} actions={actions} />}
    </li>
  );
});
