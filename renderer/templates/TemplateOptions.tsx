import { VisuallyHidden } from '@mantine/core';
import { Star } from '@phosphor-icons/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../shared/templates/templates.contract.ts';
import type { GroupKey, TemplateGroup } from '../../shared/templates/templates.groups.ts';
import classes from './TemplateOptions.module.css';

export function useGroupName(): (key: GroupKey) => string {
  const { t } = useTranslation();
  return (key) =>
    key === 'favourites' || key === 'own' ? t(`templates.groups.${key}`) : t(`templates.families.${key}`);
}

export interface OptionRowProps {
  id: string;
  isSelected: boolean;
  name: ReactNode;
  meta: string;
  className?: string | undefined;
  onPick: () => void;
  onOpen: () => void;
}

/** A row of the list; a press chooses it, a double click begins with it. */
export function OptionRow({ id, isSelected, name, meta, className = '', onPick, onOpen }: OptionRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isSelected]);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      className={`${classes.row} ${className}`}
      ref={row}
      onMouseDown={(event) => {
        event.preventDefault(); // the keyboard stays in the field or on the list
        onPick();
      }}
      onDoubleClick={onOpen}
    >
      <b>{name}</b>
      <span>{meta}</span>
    </div>
  );
}

export interface TemplateGroupsProps {
  /** Before the number of each row in its id. */
  id: string;
  groups: readonly TemplateGroup[];
  current: number;
  metaOf: (template: Template, key: GroupKey) => string;
  onPick: (index: number) => void;
  onOpen: (template: Template) => void;
}

/** The rows of a listbox, family by family. They are numbered through, as the keyboard walks. */
export function TemplateGroups({ id, groups, current, metaOf, onPick, onOpen }: TemplateGroupsProps) {
  const { t } = useTranslation();
  const nameOf = useGroupName();
  let before = 0;
  return groups.map(({ key, templates }) => {
    const first = before;
    before += templates.length;
    return (
      <fieldset key={key} aria-labelledby={`${id}-${key}`} className={classes.group}>
        <div id={`${id}-${key}`} className={classes.heading}>
          {nameOf(key)}
        </div>
        {templates.map((template, index) => (
          <OptionRow
            key={template.id}
            id={`${id}-${first + index}`}
            isSelected={first + index === current}
            name={
              <>
                {template.name}
                {template.isFavourite && (
                  <>
                    <Star size={14} weight="fill" aria-hidden="true" className={classes.star} />{' '}
                    <VisuallyHidden>({t('templates.favourite')})</VisuallyHidden>
                  </>
                )}
              </>
            }
            meta={metaOf(template, key)}
            onPick={() => onPick(first + index)}
            onOpen={() => onOpen(template)}
          />
        ))}
      </fieldset>
    );
  });
}
