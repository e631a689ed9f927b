import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { copyText } from '../editor/copy-text.ts';
import classes from './after.module.css';
import { filledText } from './after-words.ts';
import asking from './asking.module.css';

/** Where nobody is named: one note for everybody, copied and finished wherever it is sent from. */
export function ThanksToAll({ round }: { round: Round }) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  const text = filledText(t(`feedback.texts.${round.kind === 'survey' ? 'surveyThanks' : 'thanks'}`), round);
  return (
    <section className={classes.note} aria-label={t('feedback.after.thanksToAll')}>
      <div className={asking.invitation} data-private>
        {text}
      </div>
      <div className={classes.tools}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            copyText(text);
            setIsCopied(true);
          }}
        >
          {t('feedback.after.copy')}
        </Button>
        <span role="status" className={classes.meta}>
          {isCopied && t('feedback.after.copied')}
        </span>
      </div>
    </section>
  );
}
