import { useTranslation } from 'react-i18next';
import classes from './vault.module.css';

/** Where the journal is, small; one click selects the whole path for copying. */
export function Folder({ folder }: { folder: string }) {
  const { t } = useTranslation();
  return (
    <p className={classes.folder}>
      {t('vault.folder')}
      <span>{folder}</span>
    </p>
  );
}
