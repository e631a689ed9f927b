import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { NamedAnswer, Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import classes from './collect.module.css';
import { useChangeRound } from './feedback-queries.ts';
import { useAnsweredBy } from './useAnsweredBy.ts';

export interface SaidListProps {
  round: Round;
  said: readonly NamedAnswer[];
  onChange: (one: NamedAnswer) => void;
}

/** Takes words out, with a way back as long as the message stands. */
function useTakeOut({ id: roundId }: Pick<Round, 'id'>) {
  const { t } = useTranslation();
  const remove = useChangeRound(api.feedback.removeAnswer);
  const save = useChangeRound(api.feedback.saveWords);
  const sayRefused = useSayRefused();

  function bringBack({ askedId, group, role, day, words, mayQuote, quoteScope }: NamedAnswer): void {
    const wanted = { roundId, id: null, askedId, group, role, day, words, mayQuote, quoteScope };
    save.mutate(wanted, { onError: sayRefused });
  }

  function takeOut(one: NamedAnswer): void {
    remove.mutate(
      { roundId, id: one.id },
      {
        onSuccess() {
          const undo = () => {
            notifications.hide(toast);
            bringBack(one);
          };
          const toast = notifications.show({
            message: (
              <span className={classes.voiceFoot}>
                {t('feedback.intake.said.removed')}
                <Button variant="subtle" size="compact-sm" onClick={undo}>
                  {t('feedback.intake.said.undo')}
                </Button>
              </span>
            ),
            closeButtonProps: { 'aria-label': t('app.dismiss') },
          });
        },
      },
    );
  }
  return { takeOut, error: remove.error };
}

/** Words that were kept, whole, each with who said them and what they allowed. */
export function SaidList({ round, said, onChange }: SaidListProps) {
  const { t } = useTranslation();
  const nameOf = useAnsweredBy(round);
  const { takeOut, error } = useTakeOut(round);
  const quoting = ({ mayQuote, quoteScope }: NamedAnswer) =>
    !mayQuote
      ? t('feedback.intake.said.private')
      : quoteScope === ''
        ? t('feedback.intake.said.quotableAnywhere')
        : t('feedback.intake.said.quotable', { scope: quoteScope });
  return (
    <section className={classes.named} aria-labelledby="words-kept">
      <h2 id="words-kept">{t('feedback.intake.said.list')}</h2>
      {said.length === 0 && <p className={classes.hint}>{t('feedback.intake.said.nothing')}</p>}
      {said.map((one) => {
        const name = nameOf(one);
        return (
          <article key={one.id} className={classes.voice}>
            <blockquote className={classes.quote} data-private>
              {one.words}
            </blockquote>
            <div className={classes.voiceFoot}>
              <p className={classes.hint}>
                <span data-private>{name}</span> · {datedWords(one.day)} · {quoting(one)}
              </p>
              <span className={classes.tools}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('feedback.intake.said.changeFor', { name })}
                  onClick={() => onChange(one)}
                >
                  {t('feedback.intake.said.change')}
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('feedback.intake.said.removeFor', { name })}
                  onClick={() => takeOut(one)}
                >
                  {t('feedback.intake.said.remove')}
                </Button>
              </span>
            </div>
          </article>
        );
      })}
      {error && <Notice code={failureOf(error).code} />}
    </section>
  );
}
