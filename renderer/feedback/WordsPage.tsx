import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedAnswer, Round } from '../../shared/feedback/feedback.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './collect.module.css';
import { useNamedAnswers } from './feedback-queries.ts';
import { RoundHeadLine } from './RoundHeadLine.tsx';
import { RoundOfAddress } from './RoundOfAddress.tsx';
import roundClasses from './rounds.module.css';
import { SaidForm } from './SaidForm.tsx';
import { SaidList } from './SaidList.tsx';

function Words({ round }: { round: Round }) {
  const { data, error } = useNamedAnswers(round.id, true);
  const [changed, setChanged] = useState<NamedAnswer | null>(null);
  const said = data?.filter(({ way }) => way === 'words') ?? [];
  return (
    <div className={classes.said}>
      <SaidForm key={changed?.id ?? 'new'} round={round} known={changed} onDone={() => setChanged(null)} />
      {error && <Notice code={failureOf(error).code} />}
      {data && <SaidList round={round} said={said} onChange={setChanged} />}
    </div>
  );
}

/** What people said, in their own words: only where everybody knows that they are named. */
export function WordsPage() {
  const { t } = useTranslation();
  return (
    <RoundOfAddress>
      {(round) => {
        const refusal =
          round.mode !== 'open' ? 'round-protected' : round.answersDeletedOn !== null ? 'round-closed' : undefined;
        return (
          <div className={roundClasses.page}>
            <RoundHeadLine
              round={round}
              title={t('feedback.intake.said.title')}
              text={refusal ? undefined : t('feedback.intake.said.text')}
            />
            {refusal ? <Notice code={refusal} /> : <Words key={round.id} round={round} />}
          </div>
        );
      }}
    </RoundOfAddress>
  );
}
