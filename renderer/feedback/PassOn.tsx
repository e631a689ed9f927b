import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { answersNeeded } from '../../shared/feedback/waiting.rules.ts';
import { api } from '../api/client.ts';
import { Notice } from '../ui/Notice.tsx';
import { RoundPart } from './RoundPart.tsx';
import { useWritten } from './useWritten.tsx';

/** The end of what a helper does: what may be shown goes to the colleague. */
export function PassOn({ round }: { round: Round }) {
  const { t } = useTranslation();
  const passOn = useWritten(api.feedback.passOn, (name) => t('feedback.rounds.home.passedOn', { name }));
  const needed = answersNeeded(round.smallestGroup);
  const canPass = round.answered >= needed && round.answersDeletedOn === null;
  return (
    <RoundPart
      title={t('feedback.rounds.home.passOn')}
      isDone={round.edition !== null}
      isNext={canPass}
      action={
        canPass && (
          <Button aria-disabled={passOn.isPending} onClick={() => void passOn.write(round.id)}>
            {t('feedback.rounds.home.passOnGo')}
          </Button>
        )
      }
    >
      <p>{canPass ? t('feedback.rounds.home.passOnText') : t('feedback.rounds.home.resultsFew', { count: needed })}</p>
      {passOn.failure && <Notice code={passOn.failure.code} />}
    </RoundPart>
  );
}
