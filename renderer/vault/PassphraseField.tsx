import { PasswordInput } from '@mantine/core';
import { Eye, EyeSlash } from '@phosphor-icons/react';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './vault.module.css';

export interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Said quietly below the field, and by screen readers with it. */
  hint?: ReactNode;
  isMarked?: boolean;
  isNew?: boolean;
  disabled?: boolean;
  ref?: Ref<HTMLInputElement>;
}

function VisibilityIcon({ reveal }: { reveal: boolean }) {
  return reveal ? <EyeSlash size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />;
}

/** A passphrase may be pasted and shown; Caps Lock is mentioned. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { t } = useTranslation();
  const hintId = useId();
  const [isVisible, setIsVisible] = useState(false);
  const [hasCapsLock, setHasCapsLock] = useState(false);
  return (
    <div>
      <PasswordInput
        size="lg"
        ref={props.ref}
        label={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyUp={(event) => setHasCapsLock(event.getModifierState('CapsLock'))}
        error={props.isMarked === true}
        disabled={props.disabled === true}
        visible={isVisible}
        onVisibilityChange={setIsVisible}
        visibilityToggleIcon={VisibilityIcon}
        visibilityToggleButtonProps={{
          'aria-label': t(isVisible ? 'vault.hidePassphrase' : 'vault.showPassphrase'),
          tabIndex: 0,
          'aria-hidden': false,
        }}
        autoComplete={props.isNew ? 'new-password' : 'current-password'}
        spellCheck={false}
        aria-describedby={hintId}
      />
      <div id={hintId} className={classes.hint}>
        {hasCapsLock && <p>{t('vault.capsLock')}</p>}
        {props.hint}
      </div>
    </div>
  );
}
