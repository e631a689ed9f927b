import { Check } from '@phosphor-icons/react';
import classes from './artefacts.module.css';

export interface TogglesProps<Value extends string> {
  /** What is chosen, for those who do not see of whom. */
  label: string;
  /** What stands before the buttons. */
  words: string;
  values: readonly Value[];
  chosen: readonly Value[];
  nameOf: (value: Value) => string;
  onChange: (chosen: Value[]) => void;
}

/** Any of a few words, each on a button that stays down; the answer keeps their order. */
export function Toggles<Value extends string>(props: TogglesProps<Value>) {
  const { label, words, values, chosen, nameOf, onChange } = props;
  const flip = (value: Value) => values.filter((one) => (one === value) !== chosen.includes(one));
  return (
    <fieldset className={classes.toggles} aria-label={label}>
      <span className={classes.togglesWords} aria-hidden="true">
        {words}
      </span>
      {values.map((value) => {
        const isOn = chosen.includes(value);
        return (
          <button
            key={value}
            type="button"
            className={classes.chip}
            aria-pressed={isOn}
            onClick={() => onChange(flip(value))}
          >
            {isOn && <Check size={14} aria-hidden="true" />}
            {nameOf(value)}
          </button>
        );
      })}
    </fieldset>
  );
}
