import '../app/theme/tokens.css';
import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import classes from './answer-form.module.css';
import { type MountedForm, mountForm } from './answer-form.ts';
import { CARRIED_ID, type Carried, ROOT_ID } from './carried.ts';
import { element, fill } from './element.ts';
import { hasClosed, lastDay, offlineEnding } from './offline-ending.ts';
import './offline.css';

const words = formMessages.page;

/** Light or dark, and with how much contrast, as the device has it; also while the page is open. */
function followDevice(): void {
  const isDark = matchMedia('(prefers-color-scheme: dark)');
  const wantsMore = matchMedia('(prefers-contrast: more)');
  function follow() {
    document.documentElement.dataset['theme'] = isDark.matches ? 'dark' : 'light';
    document.documentElement.dataset['contrast'] = wantsMore.matches ? 'more' : 'normal';
  }
  isDark.addEventListener('change', follow);
  wantsMore.addEventListener('change', follow);
  follow();
}

function showClosed(root: HTMLElement, { ticket }: Carried): void {
  const sheet = element('div', { className: classes['sheet'] ?? '' }, [
    element('h1', {}, [words.expiredTitle]),
    element('p', { className: classes['read'] ?? '' }, [fill(words.expired, { date: lastDay(ticket) })]),
  ]);
  root.replaceChildren(element('div', { className: classes['form'] ?? '' }, [sheet]));
}

function showForm(root: HTMLElement, { content, ticket }: Carried): void {
  const ending = offlineEnding(ticket, () => form.answers());
  const form: MountedForm = mountForm(root, content, {
    note: words.privacy,
    ending: ending.nodes,
    changed: ending.changed,
  });
  addEventListener('beforeunload', (event) => {
    if (ending.hasUnsaved()) event.preventDefault();
  });
}

/** The page of an offline form: everything that it shows is in the file itself. */
function start(): void {
  const root = document.getElementById(ROOT_ID);
  const text = document.getElementById(CARRIED_ID)?.textContent;
  if (!root || !text) return;
  const carried = JSON.parse(text) as Carried;
  followDevice();
  if (hasClosed(carried.ticket)) showClosed(root, carried);
  else showForm(root, carried);
}

start();
