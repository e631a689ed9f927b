import { Button } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mentionsChildSafety, mentionsPupils } from '../../shared/privacy/privacy.rules.ts';
import classes from './privacy.module.css';

export interface PrivacyNudgeProps {
  entryId: string;
  /** The page's words (`documentToPlainText(body)`, and its title). */
  text: string;
  /** Whether the page is marked already. */
  mentionsPupils: boolean;
  /** Marks it. */
  onMark: () => void;
}

/** What was waved away, until the app is closed: a page is asked about once. */
const dismissed = new Set<string>();

function useDismissal(key: string): [boolean, () => void] {
  const [, setCount] = useState(0);
  return [
    dismissed.has(key),
    () => {
      dismissed.add(key);
      setCount((count) => count + 1);
    },
  ];
}

/** One quiet line near the foot of a page, where its words suggest it. It holds nothing back. */
export function PrivacyNudge({ entryId, text, mentionsPupils: isMarked, onMark }: PrivacyNudgeProps) {
  const { t } = useTranslation();
  const words = useDeferredValue(text); // typing goes before reading along
  const seemsPupils = useMemo(() => mentionsPupils(words), [words]);
  const seemsUnsafe = useMemo(() => mentionsChildSafety(words), [words]);
  const [isSafetyDismissed, dismissSafety] = useDismissal(`safety ${entryId}`);
  const [isPupilsDismissed, dismissPupils] = useDismissal(`pupils ${entryId}`);
  return (
    <div className={classes.nudges} role="status" aria-label={t('privacy.hints')}>
      {seemsUnsafe && !isSafetyDismissed && (
        <p className={classes.nudge}>
          <span>{t('privacy.safety')}</span>
          <Button variant="subtle" size="compact-sm" onClick={dismissSafety}>
            {t('privacy.understood')}
          </Button>
        </p>
      )}
      {seemsPupils && !isMarked && !isPupilsDismissed && (
        <p className={classes.nudge}>
          <span>{t('privacy.pupils')}</span>
          <Button variant="subtle" size="compact-sm" onClick={onMark}>
            {t('privacy.mark')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={dismissPupils}>
            {t('privacy.notThisPage')}
          </Button>
        </p>
      )}
    </div>
  );
}
