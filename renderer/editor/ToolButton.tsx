import { ActionIcon, type ActionIconProps, type ElementProps, Tooltip } from '@mantine/core';
import type { Icon } from '@phosphor-icons/react';
import { useKeyNames } from '../ui/useKeyNames.ts';

export interface ToolButtonProps extends ActionIconProps, ElementProps<'button', keyof ActionIconProps> {
  label: string;
  /** What stands beside the pointer where the label says too much: a tooltip is seen by everybody who watches. */
  tooltip?: string;
  icon: Icon;
  keys?: string;
}

/** A writing tool: it never takes the caret out of the page when it is clicked. */
export function ToolButton({ label, tooltip = label, icon: ToolIcon, keys, ...button }: ToolButtonProps) {
  const nameKeys = useKeyNames();
  const isOpen = button['aria-expanded'] === true; // a menu below it says enough
  return (
    <Tooltip label={keys === undefined ? tooltip : `${tooltip} · ${nameKeys(keys)}`} disabled={isOpen}>
      <ActionIcon data-tool aria-label={label} onMouseDown={(event) => event.preventDefault()} {...button}>
        <ToolIcon size={18} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
