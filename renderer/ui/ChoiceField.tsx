import { TextInput } from '@mantine/core';
import { MagnifyingGlass } from '@phosphor-icons/react';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import classes from './ChoiceField.module.css';
import { useListKeys } from './useListKeys.ts';

export interface FieldChoice {
  id: string;
  words: ReactNode;
}

export interface ChoiceSection<Choice extends FieldChoice> {
  id: string;
  heading: string;
  /** Stays in sight at the foot of the list, without its heading. */
  isPinned?: boolean;
  choices: readonly Choice[];
}

export interface ChoiceFieldProps<Choice extends FieldChoice> {
  label: string;
  listLabel: string;
  typed: string;
  onType: (typed: string) => void;
  sections: readonly ChoiceSection<Choice>[];
  /** Whether the choices answer what stands in the field now; Enter waits for that. */
  isSettled?: boolean;
  /** Said where nothing was found. */
  none?: string;
  onTake: (choice: Choice) => void;
}

/** Enter right after the last letter means what these letters find, not the choices of the letters before. */
function useTakeWhenSettled(typed: string, isSettled: boolean, take: () => void): (takeNow: () => void) => void {
  const [hurried, setHurried] = useState<string>();
  const takeFirst = useEffectEvent(take);
  useEffect(() => {
    if (isSettled && hurried === typed) takeFirst();
  }, [isSettled, hurried, typed]);
  return (takeNow) => (isSettled ? takeNow() : setHurried(typed));
}

/** A field to type in with all that can be chosen below it: the arrows go through the list from the field, Enter takes. */
export function ChoiceField<Choice extends FieldChoice>(props: ChoiceFieldProps<Choice>) {
  const { label, listLabel, typed, onType, sections, isSettled = true, none, onTake } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []); // also where the dialog around it was there before
  const choices = sections.flatMap((section) => section.choices);
  const take = (index: number) => choices[index] && onTake(choices[index]);
  const whenSettled = useTakeWhenSettled(typed, isSettled, () => take(0));
  const keys = useListKeys(choices.length, (index) => whenSettled(() => take(index)));
  const starts = sections.map((_, index) =>
    sections.slice(0, index).reduce((count, section) => count + section.choices.length, 0),
  );

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return; // Enter and arrows belong to the list of characters to choose from
    const last = choices.length - 1;
    const ends: Record<string, [from: number, to: number]> = { ArrowUp: [0, last], ArrowDown: [last, 0] };
    const [from, to] = ends[event.key] ?? [];
    if (to !== undefined && keys.current === from) {
      event.preventDefault(); // round the end of the list: what stands last is one key away
      keys.setCurrent(Math.max(0, to));
    } else if (event.key !== 'Home' && event.key !== 'End') keys.onKeyDown(event);
  }

  return (
    <>
      <TextInput
        ref={field}
        className={classes.field ?? ''}
        data-autofocus
        data-private
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        {...(choices.length > 0 ? { 'aria-activedescendant': `${id}-${keys.current}` } : {})}
        placeholder={label}
        leftSection={<MagnifyingGlass size={18} aria-hidden="true" />}
        value={typed}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          onType(event.currentTarget.value);
          keys.setCurrent(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={listLabel} className={classes.list}>
        {sections.map((section, place) => (
          <fieldset
            key={section.id}
            aria-labelledby={`${id}-${section.id}`}
            className={classes.section}
            data-is-pinned={section.isPinned || undefined}
          >
            <div id={`${id}-${section.id}`} role="presentation" className={classes.heading}>
              {section.heading}
            </div>
            {section.choices.map((choice, offset) => {
              const index = (starts[place] ?? 0) + offset;
              return (
                <div
                  key={choice.id}
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === keys.current}
                  className={classes.choice}
                  ref={(row) => {
                    if (index === keys.current) row?.scrollIntoView?.({ block: 'nearest' });
                  }}
                  onMouseDown={(event) => {
                    event.preventDefault(); // the caret stays in the field
                    onTake(choice);
                  }}
                >
                  {choice.words}
                </div>
              );
            })}
          </fieldset>
        ))}
      </div>
      <p role="status" className={classes.none}>
        {isSettled && choices.length === 0 && none}
      </p>
    </>
  );
}
