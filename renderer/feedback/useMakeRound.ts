import type { Result } from '../../shared/errors.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { withFocus } from '../../shared/feedback/questionnaire.changes.ts';
import { cleanLine } from '../../shared/ipc/line.ts';
import { api } from '../api/client.ts';
import { useChangeRound } from './feedback-queries.ts';
import { invitationFor, type NewRound } from './new-round.ts';

/** The questions and the invitation that were chosen; those of an earlier round as they were worded then. */
async function textOf({ kind, what, scaleLength, focus }: NewRound) {
  if ('again' in what) {
    const answer = await api.feedback.findRound({ roundId: what.again });
    if (!answer.ok) return answer;
    if (!answer.value) return { ok: false, error: { code: 'round-missing' } } as const;
    const { questionnaire, invitation } = answer.value;
    return { ok: true, value: { questionnaire, invitation, repeats: what.again } } as const;
  }
  const answer = await api.feedback.listQuestionnaires({ kind, scaleLength });
  if (!answer.ok) return answer;
  const found = answer.value.find(({ key }) => key === what.key);
  if (!found) return { ok: false, error: { code: 'unexpected' } } as const;
  const questionnaire = withFocus(found.questionnaire, cleanLine(focus));
  return { ok: true, value: { questionnaire, invitation: invitationFor(kind, what.key), repeats: null } } as const;
}

async function make(wanted: NewRound & { name: string }): Promise<Result<Round>> {
  const text = await textOf(wanted);
  if (!text.ok) return text;
  const { kind, name, askedBy, mode, helper, smallestGroup, opensOn, closesOn } = wanted;
  const head = { kind, name, askedBy, mode, helper: mode === 'helper' ? helper : '', smallestGroup, opensOn, closesOn };
  return api.feedback.saveRound({ id: null, ...head, ...text.value });
}

/** Makes the round that was set up. */
export const useMakeRound = () => useChangeRound(make);
