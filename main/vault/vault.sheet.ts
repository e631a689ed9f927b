import { randomInt, timingSafeEqual } from 'node:crypto';
import { renderSVG } from 'uqr';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import { AppError } from '../../shared/errors.ts';
import { cleanRecoveryKey, recoveryKeyToGroups } from '../../shared/vault/recovery-key.ts';
import { recoverySheetMessages as words } from '../../shared/vault/recovery-sheet.messages.ts';
import type { RecoverySheet } from '../../shared/vault/vault.contract.ts';
import { escapeHtml } from '../files/escape-html.ts';
import { RECOVERY_BYTES, secretToRecoveryKey } from './vault.recovery.ts';
import { random } from './vault.secret-bytes.ts';
import type { OpenKeyring, PassphraseLock } from './vault.slots.ts';

/** A new journal that is not on the disk yet. */
export interface Preparation {
  folder: string;
  vault: OpenKeyring;
}

/** What is printed, and what is asked for when it is typed back. */
export interface SheetContent {
  secret: Uint8Array;
  askFor: RecoverySheet['askFor'];
}

/** A recovery key on its way to paper: nothing depends on it until two of its groups were typed back. */
export interface SheetInHand extends SheetContent {
  lock: PassphraseLock;
  /** Undefined for a new recovery key of the open journal. */
  preparation: Preparation | undefined;
}

const GROUPS = 8;

export function newSheet(): SheetContent {
  const first = randomInt(1, GROUPS); // 1 to 7
  return { secret: random(RECOVERY_BYTES), askFor: [first, randomInt(first + 1, GROUPS + 1)] };
}

const groupsOf = ({ secret }: SheetContent) => recoveryKeyToGroups(secretToRecoveryKey(secret));

export const describeSheet = (sheet: SheetContent): RecoverySheet => ({
  groups: groupsOf(sheet),
  askFor: sheet.askFor,
});

/** Throws `recovery-groups-differ` unless the two groups are those on the sheet. */
export function checkAnswers(sheet: SheetContent, answers: readonly string[]): void {
  const groups = groupsOf(sheet);
  const asked = Buffer.from(sheet.askFor.map((number) => groups[number - 1]).join());
  const given = Buffer.from(answers.map(cleanRecoveryKey).join());
  if (asked.length !== given.length || !timingSafeEqual(asked, given)) throw new AppError('recovery-groups-differ');
}

/** The sheet as the content of `renderer/print.html`: the key as text and as a QR code, and what to do with it. */
export function sheetToPage(sheet: SheetContent, folder: string, now: Date): { title: string; body: string } {
  const groups = groupsOf(sheet);
  const date = new Intl.DateTimeFormat(FORMAT_LOCALE, { dateStyle: 'long' }).format(now);
  const cells = groups
    .map((group, index) => `<li><span>${index + 1}</span><code>${escapeHtml(group)}</code></li>`)
    .join('');
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
  const code = renderSVG(groups.join(''), { ecc: 'Q', border: 0, pixelSize: 8 });
  return {
    title: words.title,
    body: `<article class="recovery">
      <h1>${escapeHtml(words.title)}</h1>
      <p class="meta">${escapeHtml(words.made.replace('{{date}}', date))}</p>
      <p>${escapeHtml(words.what)}</p>
      <ol class="recovery-key">${cells}</ol>
      <div class="recovery-foot">
        <figure role="img" aria-label="${escapeHtml(words.codeLabel)}">${code}</figure>
        <div>
          <h2>${escapeHtml(words.keepTitle)}</h2>
          <ul>${paragraphs(words.keep)}</ul>
          <h2>${escapeHtml(words.useTitle)}</h2>
          <ul>${paragraphs(words.use)}</ul>
        </div>
      </div>
      <p class="meta">${escapeHtml(words.folder)} ${escapeHtml(folder)}</p>
    </article>`,
  };
}
