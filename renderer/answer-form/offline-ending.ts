import { formatDay } from '../../shared/calendar/format-day.ts';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import type { Answers, FormTicket } from '../../shared/feedback/answer.contract.ts';
import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import classes from './answer-form.module.css';
import { element, fill } from './element.ts';
import { newAnswerId, sealAnswer } from './seal-answer.ts';
import { copyFrom, newFileName, saveFile, textBlock } from './ways-back.ts';

const words = formMessages.page;

const today = () => instantToLocalDate(new Date());
export const hasClosed = ({ expiresOn }: FormTicket): boolean => today() > expiresOn;
export const lastDay = ({ expiresOn }: FormTicket): string => formatDay(expiresOn, { dateStyle: 'long' });

export interface OfflineEnding {
  /** What stands under the look at everything: two ways to send the answers back. */
  nodes: readonly Node[];
  /** To be told of each change. */
  changed(): void;
  /** Whether there are answers that were neither saved nor copied. */
  hasUnsaved(): boolean;
}

/** How an offline form ends: the answers are sealed in this page, and saved as a file or copied as text. */
export function offlineEnding(ticket: FormTicket, answers: () => Answers): OfflineEnding {
  const opening = { ticket, answer: newAnswerId() };
  const told = element('p', { className: classes['told'] ?? '', attributes: { role: 'status' } });
  const { shown, field } = textBlock();
  let isChanged = false;
  let isOut = false;

  /** Seals what is answered now and hands it to `out`; says what became of it. */
  async function seal(out: (text: string) => string | Promise<string>): Promise<void> {
    if (hasClosed(ticket)) {
      told.textContent = fill(words.expiredMeanwhile, { date: lastDay(ticket) });
      return;
    }
    try {
      const text = await sealAnswer({ ...opening, day: today() }, answers());
      if (text !== undefined) [isChanged, isOut] = [false, true];
      told.textContent = text === undefined ? words.tooLong : await out(text);
    } catch {
      told.textContent = words.notSealed;
    }
  }

  function save(text: string): string {
    const file = newFileName();
    saveFile(file, text);
    return fill(words.saved, { file });
  }

  async function copy(text: string): Promise<string> {
    shown.hidden = false;
    field.value = text;
    return (await copyFrom(field)) ? words.copied : words.copyByHand;
  }

  const saveButton = element('button', { type: 'button', className: classes['filled'] ?? '' }, [words.save]);
  const copyButton = element('button', { type: 'button', className: classes['plain'] ?? '' }, [words.copy]);
  saveButton.addEventListener('click', () => void seal(save));
  copyButton.addEventListener('click', () => void seal(copy));
  const block = element('div', { className: classes['ending'] ?? '' }, [
    element('p', {}, [words.how]),
    element('p', { className: classes['note'] ?? '' }, [words.sealed]),
    element('div', { className: classes['ways'] ?? '' }, [saveButton, copyButton]),
    told,
    shown,
  ]);
  return {
    nodes: [block],
    changed() {
      isChanged = true;
      told.textContent = isOut ? words.changed : '';
      shown.hidden = true; // what it says is not what is answered any more
    },
    hasUnsaved: () => isChanged,
  };
}
