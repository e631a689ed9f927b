import { PasswordInput } from '@mantine/core';
import { Eye, EyeSlash } from '@phosphor-icons/react';
import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './vault.module.css';

export interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Said quietly below the field, and by screen readers with it. Stands in a paragraph: no blocks. */
  hint?: ReactNode;
  /** Called when the keyboard goes elsewhere. */
  onLeave?: (() => void) | undefined;
  isMarked?: boolean;
  isNew?: boolean;
  isBusy: boolean;
  ref?: Ref<HTMLInputElement>;
}

function VisibilityIcon({ reveal }: { reveal: boolean }) {
  return reveal ? <EyeSlash size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />;
}

/** A passphrase may be pasted and shown; Caps Lock is mentioned. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, onLeave, hint, isMarked, isNew, isBusy, ref } = props;
  const { t } = useTranslation();
  const [isVisible, setIsVisible] = useState(false);
  const [hasCapsLock, setHasCapsLock] = useState(false);
  // Mantine ties only its own description to the field, so the hint is handed over as that.
  const description = (
    <>
      {hasCapsLock && <span>{t('vault.capsLock')}</span>}
      {hint}
    </>
  );
  return (
    <PasswordInput
      size="lg"
      ref={ref}
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      classNames={{ description: classes.hint ?? '' }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onLeave}
      onKeyUp={(event) => setHasCapsLock(event.getModifierState('CapsLock'))}
      error={isMarked === true}
      aria-invalid={isMarked === true}
      readOnly={isBusy} // not disabled: that would take the keyboard's place away
      visible={isVisible}
      onVisibilityChange={setIsVisible}
      visibilityToggleIcon={VisibilityIcon}
      visibilityToggleButtonProps={{
        'aria-label': t(isVisible ? 'vault.hidePassphrase' : 'vault.showPassphrase'),
        tabIndex: 0,
        'aria-hidden': false,
      }}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      spellCheck={false}
    />
  );
}
