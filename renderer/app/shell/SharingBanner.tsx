import { Button } from '@mantine/core';
import { EyeSlash } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './Shell.module.css';
import { useIsSharing, useToggleSharing } from './useScreenShare.ts';

/** Says for as long as it is so that names are blurred, and what is not. */
export function SharingBanner() {
  const { t } = useTranslation();
  const isSharing = useIsSharing() === true;
  const toggle = useToggleSharing();
  return (
    <>
      <span role="status" className="screen-reader-only">
        {isSharing && t('app.sharing')}
      </span>
      {isSharing && (
        <section className={classes.sharing} aria-label={t('app.sharing')}>
          <EyeSlash size={18} aria-hidden="true" />
          <p>
            <b>{t('app.sharing')}</b> {t('app.sharingText')}
          </p>
          <Button variant="subtle" size="compact-sm" onClick={() => void toggle()}>
            {t('app.sharingEnd')}
          </Button>
          <Kbd>F8</Kbd>
        </section>
      )}
    </>
  );
}
