import { Menu } from '@mantine/core';
import { DotsThree } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import classes from './outline.module.css';

export interface RowMenuProps {
  label: string;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  tabIndex: number;
  /** The lines of the menu, made when it is asked for: a full outline has 560 of them. */
  children: () => ReactNode;
}

/** What can be done with a row, behind three dots. */
export function RowMenu({ label, isOpen, onOpen, tabIndex, children }: RowMenuProps) {
  const button = (
    <button
      type="button"
      className={classes.more}
      aria-label={label}
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
      <Menu.Dropdown className={classes.menu ?? ''}>{children()}</Menu.Dropdown>
    </Menu>
  );
}
