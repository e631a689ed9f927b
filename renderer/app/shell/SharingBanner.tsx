import { Button } from '@mantine/core';
import { EyeSlash } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './Shell.module.css';
import { useIsSharing, useToggleSharing } from './useScreenShare.ts';
import { useSharedPage } from './useSharedPage.ts';

/** Says for as long as it is so that names and words are blurred; the open page can be shown, until it is left. */
function Banner() {
  const { t } = useTranslation();
  const toggle = useToggleSharing();
  const { isPage, isShown, setIsShown } = useSharedPage();
  return (
    <section className={classes.sharing} aria-label={t('app.sharing')}>
      <EyeSlash size={18} aria-hidden="true" />
      <p>
        <b>{t('app.sharing')}</b> {t(isShown ? 'app.sharingPageText' : 'app.sharingText')}
      </p>
      {isPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsShown(!isShown)}>
          {t(isShown ? 'app.sharingPageEnd' : 'app.sharingPage')}
        </Button>
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => void toggle()}>
        {t('app.sharingEnd')}
      </Button>
      <Kbd>F8</Kbd>
    </section>
  );
}

/** The banner while the screen is shared, and a word for those who do not see it. */
export function SharingBanner() {
  const { t } = useTranslation();
  const isSharing = useIsSharing() === true;
  return (
    <>
      <span role="status" className="screen-reader-only">
        {isSharing && t('app.sharing')}
      </span>
      {isSharing && <Banner />}
    </>
  );
}
