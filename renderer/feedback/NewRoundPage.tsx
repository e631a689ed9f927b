import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { RoundHead, RoundKind } from '../../shared/feedback/feedback.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { AskedWhat } from './AskedWhat.tsx';
import { useRounds } from './feedback-queries.ts';
import { ModeChoice } from './ModeChoice.tsx';
import { beginningOf, type NewRound, problemsOf, suggestedName } from './new-round.ts';
import { RoundFields } from './RoundFields.tsx';
import classes from './rounds.module.css';
import setupClasses from './setup.module.css';
import { useMakeRound } from './useMakeRound.ts';

interface SetupProps {
  kind: RoundKind;
  rounds: readonly RoundHead[];
  from: string | null;
  after: string | null;
}

function Setup({ kind, rounds, from, after }: SetupProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const make = useMakeRound();
  const [wanted, setWanted] = useState(() => beginningOf(kind, today, rounds, { from, after }));
  const [isTried, setIsTried] = useState(false);
  const change = (part: Partial<NewRound>) => setWanted((before) => ({ ...before, ...part }));
  const problems = isTried ? problemsOf(wanted) : new Set<never>();
  const name = wanted.name ?? suggestedName(t, wanted);
  const earlier = rounds.filter((round) => round.kind === kind && round.role === 'own');

  function submit(): void {
    setIsTried(true);
    if (problemsOf(wanted).size > 0 || make.isPending) return;
    make.mutate({ ...wanted, name }, { onSuccess: (round) => void navigate(`/feedback/${round.id}`) });
  }

  return (
    <form
      className={setupClasses.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <AskedWhat wanted={wanted} earlier={earlier} problems={problems} onChange={change} />
      <ModeChoice chosen={wanted} isHelperMissing={problems.has('helperMissing')} onChange={change} />
      <RoundFields
        title={t('feedback.rounds.edit.about')}
        fields={{ ...wanted, name }}
        isNameMissing={problems.has('nameMissing')}
        isOutOfOrder={problems.has('order')}
        onChange={change}
      />
      {make.error && <Notice code={failureOf(make.error).code} />}
      <div className={setupClasses.foot}>
        <Button type="submit" aria-disabled={make.isPending}>
          {t(kind === 'survey' ? 'feedback.rounds.setup.makeSurvey' : 'feedback.rounds.setup.make')}
        </Button>
        <Button component={Link} to="/feedback" variant="default">
          {t('feedback.rounds.setup.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Sets up a round of views, or a staff survey (`?kind=survey`); `from` asks an earlier one again, `after` follows one up. */
export function NewRoundPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { data: rounds, error } = useRounds();
  const kind = params.get('kind') === 'survey' ? 'survey' : 'views';
  const isSurvey = kind === 'survey';
  return (
    <div className={classes.page}>
      <PageTitle
        meta={<Link to="/feedback">{t('feedback.rounds.back')}</Link>}
        text={t(isSurvey ? 'feedback.rounds.setup.surveyText' : 'feedback.rounds.setup.text')}
      >
        {t(isSurvey ? 'feedback.rounds.setup.surveyTitle' : 'feedback.rounds.setup.title')}
      </PageTitle>
      {error && <Notice code={failureOf(error).code} />}
      {!rounds && !error && <PaperLines />}
      {rounds && (
        <Setup
          key={params.toString()}
          kind={kind}
          rounds={rounds}
          from={params.get('from')}
          after={params.get('after')}
        />
      )}
    </div>
  );
}
