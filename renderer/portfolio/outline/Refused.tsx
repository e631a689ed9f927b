import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import classes from './outline.module.css';

/** The stored outline is another one by now: which one counts is the coach's decision, and nothing is lost until then. */
export function Refused({ onDecide }: { onDecide: (isKept: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Notice
      code="changed-elsewhere"
      action={
        <span className={classes.decide}>
          <Button variant="default" size="compact-sm" onClick={() => onDecide(true)}>
            {t('portfolio.builder.refused.keep')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => onDecide(false)}>
            {t('portfolio.builder.refused.stored')}
          </Button>
        </span>
      }
    />
  );
}
