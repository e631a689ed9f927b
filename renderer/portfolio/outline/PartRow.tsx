import { Menu, Textarea, TextInput } from '@mantine/core';
import { CaretDown, CaretRight } from '@phosphor-icons/react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPart } from '../../../shared/portfolio/portfolio.contract.ts';
import panel from '../piece/piece.module.css';
import type { OutlineActions } from './actions.ts';
import { useDragRow } from './drag.ts';
import classes from './outline.module.css';
import { rowId } from './PieceRow.tsx';
import { RowMenu } from './RowMenu.tsx';

type Head = Pick<ListedPart, 'id' | 'title' | 'intro'>;

/** The name of a part and a few lines under it. A name that is empty is not kept: the one before stays. */
function PartPanel({ part, actions }: { part: Head; actions: OutlineActions }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(part.title);
  return (
    <div className={panel.panel}>
      <TextInput
        data-private
        label={t('portfolio.builder.part.title')}
        maxLength={200}
        value={title}
        onChange={({ currentTarget: { value } }) => {
          setTitle(value);
          if (value.trim() !== '') actions.changePart(part.id, { title: value.trim() }, true);
        }}
        onBlur={() => setTitle(part.title)}
      />
      <Textarea
        data-private
        label={t('portfolio.builder.part.intro')}
        description={t('portfolio.builder.part.introHint')}
        classNames={{ input: panel.growing ?? '' }}
        maxLength={2000}
        value={part.intro}
        onChange={({ currentTarget: { value } }) => actions.changePart(part.id, { intro: value }, true)}
      />
    </div>
  );
}

export interface PartRowProps {
  part: Head;
  page: number | undefined;
  isOpen: boolean;
  isSelected: boolean;
  isStop: boolean;
  actions: OutlineActions;
}

/** The head of a part: folded it is moved more easily, and its pieces stay in it. */
export const PartRow = memo(function PartRow(props: PartRowProps) {
  const { part, page, isOpen, isSelected, isStop, actions } = props;
  const { t } = useTranslation();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const self = { kind: 'part', id: part.id } as const;
  const { row, isDragged, over } = useDragRow(self, (dragged, half) => actions.drop(dragged, self, half));
  const tabIndex = isStop ? 0 : -1;
  const Caret = isOpen ? CaretDown : CaretRight;

  function openMenu(to: boolean): void {
    setIsMenuOpen(to);
    if (!to) document.getElementById(rowId(part.id))?.focus();
  }

  function act(what: () => void): void {
    openMenu(false);
    what();
  }

  return (
    <div>
      <div
        ref={row}
        className={`${classes.row} ${classes.partRow}`}
        data-row={part.id}
        data-kind="part"
        data-over={over ?? undefined}
        data-is-dragged={isDragged || undefined}
        data-is-selected={isSelected || undefined}
      >
        <button
          type="button"
          className={classes.caret}
          aria-label={t(isOpen ? 'portfolio.builder.fold' : 'portfolio.builder.unfold', { title: part.title })}
          aria-expanded={isOpen}
          tabIndex={-1}
          onClick={() => actions.fold(part.id)}
        >
          <Caret size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          id={rowId(part.id)}
          data-title
          className={classes.title}
          aria-expanded={isSelected}
          tabIndex={tabIndex}
          onClick={() => actions.select(part.id)}
        >
          <span data-private>{part.title}</span>
        </button>
        <span className={classes.page}>
          {page !== undefined && <span title={t('portfolio.builder.onPage', { page })}>{page}</span>}
        </span>
        <RowMenu
          label={t('portfolio.builder.more', { title: part.title })}
          isOpen={isMenuOpen}
          onOpen={openMenu}
          tabIndex={tabIndex}
        >
          {() => (
            <>
              <Menu.Item onClick={() => act(() => actions.addTo(part.id))}>{t('portfolio.builder.addHere')}</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => act(() => actions.step(self, -1))}>{t('portfolio.builder.up')}</Menu.Item>
              <Menu.Item onClick={() => act(() => actions.step(self, 1))}>{t('portfolio.builder.down')}</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => act(() => actions.removePart(part.id))}>
                {t('portfolio.builder.removePart')}
              </Menu.Item>
            </>
          )}
        </RowMenu>
      </div>
      {isSelected && <PartPanel part={part} actions={actions} />}
    </div>
  );
});
