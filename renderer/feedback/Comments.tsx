import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Comment, Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { isHarder } from './harder.ts';
import { PromptAnswers } from './PromptAnswers.tsx';
import classes from './results.module.css';

export interface CommentsProps {
  round: Round;
  disclosed: Disclosed;
  /** Whether what may be harder to read was opened. */
  isOpen: boolean;
  onOpen: () => void;
}

const HARDER = 'harder-words';

/** What is read first, and what is behind a button. Where it is not told what words answer, they may be of either kind. */
function useGroups({ questionnaire, selfView }: Round, comments: readonly Comment[], isShuffled: boolean) {
  const { t } = useTranslation();
  const expectedOf = (code: string) => {
    const text = selfView.answers[code];
    return typeof text === 'string' ? text : '';
  };
  const asked = questionnaire.prompts.map(({ code, observer }) => ({
    code,
    question: observer,
    expected: expectedOf(code),
    comments: comments.filter((comment) => comment.code === code),
  }));
  const known = new Set(asked.map(({ code }) => code));
  const others = comments.filter(({ code }) => code === null || !known.has(code));
  const rest =
    others.length === 0
      ? []
      : [{ code: 'OTHER', question: t('feedback.results.words.others'), expected: null, comments: others }];
  const harder = asked.filter(({ code, comments: written }) => isHarder(code) && written.length > 0);
  return {
    first: [...asked.filter(({ code }) => !isHarder(code)), ...(isShuffled ? [] : rest)],
    behind: [...harder, ...(isShuffled ? rest : [])],
  };
}

/** Words after figures: what people value first, and what they would like to be different when the coach is ready for it. */
export function Comments({ round, disclosed, isOpen, onOpen }: CommentsProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const isShuffled = disclosed.isProtected;
  const { first, behind } = useGroups(round, disclosed.comments, isShuffled);
  const count = behind.reduce((sum, { comments }) => sum + comments.length, 0);
  if (disclosed.comments.length === 0 && disclosed.commentersHidden === 0 && first.length === 0) return null;

  function open(): void {
    onOpen();
    focusNext(HARDER);
  }

  return (
    <section className={classes.part} aria-labelledby="words">
      <h2 id="words">{t('feedback.results.words.title')}</h2>
      {disclosed.commentersHidden > 0 && (
        <p className={classes.quiet}>{t('feedback.results.words.hidden', { count: disclosed.commentersHidden })}</p>
      )}
      {first.map((group) => (
        <PromptAnswers key={group.code} {...group} isShuffled={isShuffled} />
      ))}
      {count > 0 && !isOpen && (
        <div className={classes.behind}>
          <p>{t('feedback.results.words.harderText', { count })}</p>
          <Button variant="default" onClick={open}>
            {t('feedback.results.words.harder')}
          </Button>
        </div>
      )}
      {count > 0 && isOpen && (
        <div id={HARDER} tabIndex={-1} className={classes.opened}>
          {behind.map((group) => (
            <PromptAnswers key={group.code} {...group} isShuffled={isShuffled} />
          ))}
        </div>
      )}
    </section>
  );
}
