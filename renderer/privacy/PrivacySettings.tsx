import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../ui/Card.tsx';
import classes from './privacy.module.css';

/** The way to the review, and what does not belong into a journal. */
export function PrivacySettings() {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t('privacy.settingsTitle')}>
        <p className={classes.text}>{t('privacy.settingsText')}</p>
        <Button className={classes.start ?? ''} component={Link} to="/review" variant="default">
          {t('privacy.settingsLink')}
        </Button>
      </Card>
      <Card title={t('privacy.belongs')}>
        <p className={classes.text}>{t('privacy.safety')}</p>
      </Card>
    </>
  );
}
