import { Menu } from '@mantine/core';
import { DotsSixVertical, Warning } from '@phosphor-icons/react';
import { type KeyboardEvent, memo, useState } from 'react';
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
  onFocus: (id: string) => void;
  actions: OutlineActions;
}

export const rowId = (id: string) => `outline-${id}`;

/** Alt with an arrow moves, Delete takes out, M opens the menu. */
export function onRowKey(
  event: KeyboardEvent,
  { step, remove, openMenu }: { step: (by: -1 | 1) => void; remove: () => void; openMenu: () => void },
): void {
  if (!(event.target instanceof Element) || !event.target.matches('[data-title]')) return;
  const { key, altKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return;
  if (altKey && key === 'ArrowUp') step(-1);
  else if (altKey && key === 'ArrowDown') step(1);
  else if (altKey) return;
  else if (key === 'Delete') remove();
  else if (key.toLowerCase() === 'm') openMenu();
  else return;
  event.preventDefault();
}

/** One piece of the outline. Drawn anew only when it has changed. */
export const PieceRow = memo(function PieceRow(props: PieceRowProps) {
  const { piece, partId, page, isSelected, isStop, onFocus, actions } = props;
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
    <li className={classes.piece} onFocus={() => onFocus(piece.id)}>
      <div
        ref={row}
        className={classes.row}
        data-row={piece.id}
        data-over={over ?? undefined}
        data-is-dragged={isDragged || undefined}
        data-is-selected={isSelected || undefined}
        onKeyDown={(event) =>
          onRowKey(event, {
            step: (by) => actions.step(self, by),
            remove: () => actions.takeOut(piece.id),
            openMenu: () => setIsMenuOpen(true),
          })
        }
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
          {page !== undefined && <span aria-label={t('portfolio.builder.onPage', { page })}>{page}</span>}
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
              <Menu.Item onClick={() => act(() => actions.takeOut(piece.id))}>{t('portfolio.builder.takeOut')}</Menu.Item>
            </>
          )}
        </RowMenu>
      </div>
      {isSelected && <PiecePanel piece={piece} actions={actions} />}
    </li>
  );
});
