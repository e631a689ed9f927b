import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { LeaveDialog } from '../ui/LeaveDialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLeaveGuard } from '../ui/useLeaveGuard.ts';
import { useToday } from '../ui/useToday.ts';
import { useChangeRound } from './feedback-queries.ts';
import { RoundHeadLine } from './RoundHeadLine.tsx';
import { RoundOfAddress } from './RoundOfAddress.tsx';
import roundClasses from './rounds.module.css';
import { TypedQuestion } from './TypedQuestion.tsx';
import classes from './type-in.module.css';
import { useTypeIn } from './useTypeIn.ts';
import { formsOnPaper, type Whose, WhoseForm } from './WhoseForm.tsx';

interface EndProps {
  answered: number;
  isPending: boolean;
  onKeep: (then: 'next' | 'stop') => void;
  onBack: () => void;
}

/** The whole form is typed in: Enter keeps it and begins the next. */
function End({ answered, isPending, onKeep, onBack }: EndProps) {
  const { t } = useTranslation();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <section className={classes.paper} aria-labelledby="typed-end">
      <h2 id="typed-end">{t('feedback.intake.type.end')}</h2>
      <p>
        {answered === 0 ? t('feedback.intake.type.endNone') : t('feedback.intake.type.endText', { count: answered })}
      </p>
      <div className={classes.foot}>
        {answered > 0 && (
          <>
            <Button ref={keep} aria-disabled={isPending} onClick={() => onKeep('next')}>
              {t('feedback.intake.type.save')}
            </Button>
            <Button variant="default" aria-disabled={isPending} onClick={() => onKeep('stop')}>
              {t('feedback.intake.type.saveDone')}
            </Button>
          </>
        )}
        <Button variant={answered > 0 ? 'subtle' : 'filled'} onClick={onBack}>
          {t('feedback.intake.type.back')}
        </Button>
      </div>
    </section>
  );
}

function firstWhose(round: Round, day: string): Whose {
  const [form] = formsOnPaper(round);
  return { inviteId: form?.id ?? null, group: form?.group ?? 'teacher', day };
}

function TypeIn({ round }: { round: Round }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const typing = useTypeIn(round);
  const save = useChangeRound(api.feedback.saveTypedAnswer);
  const [chosen, setWhose] = useState(() => firstWhose(round, today));
  const [kept, setKept] = useState(0);
  const { answers, place, questions } = typing;
  const answered = Object.keys(answers).length;
  const guard = useLeaveGuard(answered > 0);
  // Somebody may have been asked meanwhile, right here.
  const whose = round.mode === 'open' && chosen.inviteId === null ? firstWhose(round, chosen.day) : chosen;
  const hasForm = round.mode !== 'open' || whose.inviteId !== null;

  function keep(then: 'next' | 'stop'): void {
    if (save.isPending) return;
    save.mutate(
      { roundId: round.id, ...whose, answers },
      {
        onSuccess(now) {
          setKept(kept + 1);
          if (then === 'stop') {
            guard.letGo();
            void navigate(`/feedback/${round.id}/collect`);
            return;
          }
          typing.startOver();
          setWhose({ ...firstWhose(now, whose.day), ...(round.mode === 'open' ? {} : { group: whose.group }) });
        },
      },
    );
  }

  return (
    <div className={classes.typing}>
      <WhoseForm round={round} whose={whose} onChange={setWhose} />
      {!hasForm ? null : place < questions.length ? (
        <TypedQuestion typing={typing} />
      ) : (
        <End
          answered={answered}
          isPending={save.isPending}
          onKeep={keep}
          onBack={() => typing.goTo(questions.length - 1)}
        />
      )}
      {save.error && <Notice code={failureOf(save.error).code} />}
      <p role="status" className={classes.hint}>
        {kept > 0 && t('feedback.intake.type.kept', { count: kept })}
      </p>
      <LeaveDialog guard={guard} text={t('feedback.intake.type.leaveText')} />
    </div>
  );
}

/** A form that was filled in by hand is typed in with the keyboard alone. */
export function TypeInPage() {
  const { t } = useTranslation();
  return (
    <RoundOfAddress>
      {(round) => {
        const isClosed = round.answersDeletedOn !== null || (round.mode === 'helper' && round.role === 'own');
        return (
          <div className={roundClasses.page}>
            <RoundHeadLine round={round} title={t('feedback.intake.type.title')} />
            {isClosed ? <Notice code="round-closed" /> : <TypeIn key={round.id} round={round} />}
          </div>
        );
      }}
    </RoundOfAddress>
  );
}
