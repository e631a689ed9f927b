import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ui.module.css';

const PATIENCE_MILLISECONDS = 300;

/** Lines of paper where something is still being read; nothing at all for the first moment. */
export function PaperLines() {
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className={classes.lines} role="status" aria-label={t('app.loading')}>
      <span />
      <span />
      <span />
    </div>
  );
}
