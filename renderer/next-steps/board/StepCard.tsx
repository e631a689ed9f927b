import { Menu } from '@mantine/core';
import { DotsThree } from '@phosphor-icons/react';
import { type KeyboardEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { type Column, columnBeside, columns } from '../../../shared/steps/board.rules.ts';
import type { ListedStep, StepId } from '../../../shared/steps/steps.contract.ts';
import { StepMeta } from '../StepMeta.tsx';
import classes from './Board.module.css';
import { useDraggable } from './drag.ts';

export interface CardActions {
  today: LocalDate;
  /** To another column; `isByKeyboard` when the keyboard goes along with the card. */
  onMove: (step: ListedStep, to: Column, isByKeyboard: boolean) => void;
  /** A tick on an open card; one on a card that is done opens it again through `onMove`. */
  onTick: (step: ListedStep) => void;
}

export interface StepCardProps extends CardActions {
  step: ListedStep;
  column: Column;
  /** Whether the Tab key stops here; in each column it does at one card. */
  isStop: boolean;
  onFocus: (id: StepId) => void;
}

interface MoveMenuProps {
  step: ListedStep;
  column: Column;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onMove: (to: Column) => void;
  tabIndex: number;
}

/** The menu is made when it is asked for: a full board has a hundred and fifty of them. */
function MoveMenu({ step, column, isOpen, onOpen, onMove, tabIndex }: MoveMenuProps) {
  const { t } = useTranslation();
  const button = (
    <button
      type="button"
      className={classes.more}
      aria-label={t('nextSteps.moveLabel', { text: step.text })}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      tabIndex={tabIndex}
      onClick={() => onOpen(!isOpen)}
    >
      <DotsThree size={18} aria-hidden="true" />
    </button>
  );
  if (!isOpen) return button;
  return (
    <Menu
      opened
      onChange={onOpen}
      position="bottom-end"
      returnFocus={false}
      clickOutsideEvents={['mousedown', 'touchstart']} // a key opens it, and is none outside of it
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('nextSteps.moveTo')}</Menu.Label>
        {columns
          .filter((other) => other !== column)
          .map((other) => (
            <Menu.Item key={other} onClick={() => onMove(other)}>
              {t(other === 'ended' ? 'nextSteps.endIt' : `nextSteps.columns.${other}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** One step on the board. Drawn anew only when it has changed: a move touches two of a hundred and fifty. */
export const StepCard = memo(function StepCard({
  step,
  column,
  isStop,
  onFocus,
  today,
  onMove,
  onTick,
}: StepCardProps) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { card, isDragged } = useDraggable(step, column);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const tabIndex = isStop ? 0 : -1;
  const backToWords = () => card.current?.querySelector('a')?.focus();

  function openMenu(isOpen: boolean): void {
    setIsMenuOpen(isOpen);
    if (!isOpen) backToWords();
  }

  function move(to: Column): void {
    openMenu(false);
    onMove(step, to, true);
  }

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>): void {
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return; // from its menu
    const isMod = event.ctrlKey || event.metaKey;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const beside = isMod && by !== 0 ? columnBeside(column, by) : undefined;
    if (beside) onMove(step, beside, true);
    else if (!isMod && !event.altKey && event.key.toLowerCase() === 'm') setIsMenuOpen(true);
    else if (!isMod || by === 0) return;
    event.preventDefault();
  }

  return (
    <li
      ref={card}
      className={classes.card}
      data-card={step.id}
      data-state={step.state}
      data-is-dragged={isDragged || undefined}
      onFocus={() => onFocus(step.id)}
      onKeyDown={onKeyDown}
    >
      <input
        type="checkbox"
        className={classes.tick}
        checked={step.state === 'done'}
        aria-label={t('nextSteps.doneLabel', { text: step.text })}
        tabIndex={tabIndex}
        onChange={(event) => (event.currentTarget.checked ? onTick(step) : onMove(step, step.lane, false))}
      />
      <div className={classes.words}>
        <Link
          to={{ pathname: `/next-steps/step/${step.id}`, search }}
          className={classes.link ?? ''}
          draggable={false}
          tabIndex={tabIndex}
        >
          <span data-private>{step.text}</span>
        </Link>
        <p className={classes.meta}>
          <StepMeta step={step} today={today} />
        </p>
      </div>
      <MoveMenu step={step} column={column} isOpen={isMenuOpen} onOpen={openMenu} onMove={move} tabIndex={tabIndex} />
    </li>
  );
});
