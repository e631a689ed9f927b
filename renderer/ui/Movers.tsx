import { ActionIcon, Tooltip } from '@mantine/core';
import { ArrowDown, ArrowUp, type Icon, X } from '@phosphor-icons/react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import classes from './ui.module.css';

function SmallButton({
  id,
  label,
  icon: SmallIcon,
  ...button
}: {
  id: string;
  label: string;
  icon: Icon;
  disabled: boolean;
  onClick: () => void;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon id={id} aria-label={label} {...button}>
        <SmallIcon size={16} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}

export interface MoversProps {
  /** The id of what is moved. */
  id: string;
  /** What it is called, such as "question 2 of section 1". */
  what: string;
  place: number;
  count: number;
  /** How many of its kind stay. */
  least?: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Up, down and out, for one thing of a list: it keeps its id wherever it goes, and the keyboard stays with it. */
export function Movers({ id, what, place, count, least = 1, onMove, onRemove }: MoversProps) {
  const { t } = useTranslation();

  function move(by: -1 | 1): void {
    flushSync(() => onMove(by)); // into another list it is drawn anew, and these buttons are gone
    const [wanted, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    const button = document.getElementById(`${id}-${wanted}`);
    (button?.matches(':disabled') ? document.getElementById(`${id}-${other}`) : button)?.focus();
  }

  return (
    <span className={classes.movers}>
      <SmallButton
        id={`${id}-up`}
        label={t('app.moveUp', { what })}
        icon={ArrowUp}
        disabled={place === 0}
        onClick={() => move(-1)}
      />
      <SmallButton
        id={`${id}-down`}
        label={t('app.moveDown', { what })}
        icon={ArrowDown}
        disabled={place === count - 1}
        onClick={() => move(1)}
      />
      <SmallButton
        id={`${id}-remove`}
        label={t('app.remove', { what })}
        icon={X}
        disabled={count <= least}
        onClick={onRemove}
      />
    </span>
  );
}
