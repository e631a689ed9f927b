import type { Group } from '../../shared/feedback/disclosed.contract.ts';
import type { Mode, Round } from '../../shared/feedback/feedback.contract.ts';
import { messages } from '../../shared/messages.ts';
import { expect, type RunningCairn } from './app.fixture.ts';

async function asked<Value>(cairn: RunningCairn, channel: string, input: unknown): Promise<Value> {
  const answer = await cairn.ask(channel, input);
  if (!answer.ok) throw new Error(`${channel} was refused with ${answer.error?.code}`);
  return answer.value as Value;
}

/** A round with the built-in questionnaire, or its short form, made as the pages of Feedback make it. */
export async function beginRound(cairn: RunningCairn, mode: Mode, key = 'short'): Promise<Round> {
  const kind = 'views';
  const all = await asked<{ key: string; questionnaire: unknown }[]>(cairn, 'feedback:listQuestionnaires', {
    kind,
    scaleLength: 5,
  });
  return asked(cairn, 'feedback:saveRound', {
    id: null,
    repeats: null,
    kind,
    name: 'Kestrel round',
    askedBy: 'Ines',
    mode,
    helper: '',
    smallestGroup: 3,
    opensOn: '2026-11-19',
    closesOn: '2099-12-03',
    invitation: messages.feedback.texts.invitation,
    questionnaire: all.find((one) => one.key === key)?.questionnaire,
  });
}

/** Hands the screen over; the page that asks for it is thrown away before it is answered. */
export async function handOver(cairn: RunningCairn, { id }: Round, group: Group = 'teacher'): Promise<void> {
  await cairn.page.evaluate((whom) => void window.cairn.invoke('handover:begin', whom), {
    roundId: id,
    inviteId: null,
    group,
  });
  await expect(form(cairn)).toBeVisible();
}

export const form = ({ page }: RunningCairn) => page.getByRole('heading', { name: messages.feedback.form.title });
