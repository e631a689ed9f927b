import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/errors.ts';
import type { Round, RoundText } from '../../shared/feedback/feedback.contract.ts';
import { type Change, tidied } from '../../shared/feedback/questionnaire.changes.ts';
import { codesOf } from '../../shared/feedback/questionnaire.contract.ts';
import { cleanLine } from '../../shared/ipc/line.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { announceIdle, announceSaved, announceUnsaved, registerFlush } from '../api/save-state.ts';
import { useChangeRound } from './feedback-queries.ts';

export interface RoundDraft {
  text: RoundText;
  isChanged: boolean;
  /** Nothing is asked any more: that cannot be kept. */
  isEmpty: boolean;
  failure: Failure | null;
  /** Whether something was taken out a moment ago. */
  canUndo: boolean;
  change(part: Partial<RoundText>): void;
  reword(change: Change): void;
  /** Takes something out, with a way back until the next change. */
  remove(change: Change): void;
  undo(): void;
  /** The round as it is kept; undefined when it was refused or nothing is asked. */
  save(): Promise<Round | undefined>;
}

function textOf(round: Round): RoundText {
  const { kind, name, askedBy, mode, helper, smallestGroup, opensOn, closesOn, questionnaire, invitation } = round;
  return { kind, name, askedBy, mode, helper, smallestGroup, opensOn, closesOn, questionnaire, invitation };
}

const isSame = (a: RoundText, b: RoundText) => JSON.stringify(a) === JSON.stringify(b);

/** The words of a round while the coach works on them: anything may still be empty, and what is left empty is left out. */
export function useRoundDraft(round: Round): RoundDraft {
  const { t } = useTranslation();
  const saving = useChangeRound(api.feedback.saveRound);
  const [text, setText] = useState(() => textOf(round));
  const [saved, setSaved] = useState(text);
  const [before, setBefore] = useState<RoundText | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const kept = useRef<RoundText>(undefined);
  const isChanged = !isSame(text, saved);

  const whole = (): RoundText => ({
    ...text,
    name: cleanLine(text.name) === '' ? saved.name : text.name,
    closesOn: text.closesOn < text.opensOn ? text.opensOn : text.closesOn,
    questionnaire: tidied(text.questionnaire, {
      name: t('feedback.rounds.edit.unnamedForm'),
      dimension: t('feedback.rounds.edit.unnamedDimension'),
      scale: saved.questionnaire.scale,
      notSeen: saved.questionnaire.notSeen,
    }),
  });
  const isEmpty = codesOf(whole().questionnaire).length === 0;

  async function send(): Promise<Round> {
    const now = await saving.mutateAsync({ id: round.id, repeats: round.repeats, ...whole() });
    kept.current = text;
    setText(textOf(now));
    setSaved(textOf(now));
    setBefore(null);
    setFailure(null);
    return now;
  }

  /** The journal is about to be closed or locked: what is there is kept, without what was only begun. */
  const flush = useEffectEvent(async () => {
    if (!isChanged || isEmpty || text === kept.current) return true;
    try {
      await send();
    } catch (error) {
      announceUnsaved(failureOf(error));
      return false;
    }
    announceSaved(new Date());
    return true;
  });
  useEffect(() => {
    const unregister = registerFlush(() => flush());
    return () => {
      unregister();
      announceIdle();
    };
  }, []);

  function changeTo(next: RoundText, undoTo: RoundText | null = null): void {
    setText(next);
    setBefore(undoTo);
  }
  const reworded = (change: Change) => ({ ...text, questionnaire: change(text.questionnaire) });

  return {
    text,
    isChanged,
    isEmpty,
    failure,
    canUndo: before !== null,
    change: (part) => changeTo({ ...text, ...part }),
    reword: (change) => changeTo(reworded(change)),
    remove: (change) => changeTo(reworded(change), text),
    undo: () => before && changeTo(before),
    async save() {
      if (isEmpty) return undefined;
      return send().catch((error: unknown) => {
        setFailure(failureOf(error));
        return undefined;
      });
    },
  };
}
