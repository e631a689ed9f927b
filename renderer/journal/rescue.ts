import type { QueryClient } from '@tanstack/react-query';
import type { Failure } from '../../shared/errors.ts';
import { documentToPlainText } from '../../shared/richtext/plain-text.ts';
import { api } from '../api/client.ts';
import { announceSaved, announceUnsaved, type Rescue, type Trouble } from '../api/save-state.ts';
import { copyText } from '../editor/copy-text.ts';
import type { Autosave } from './autosave.ts';
import { isOnScreen } from './autosave-registry.ts';
import { forgetLists, readAgain, rememberSaved } from './journal-queries.ts';
import { refusalOf } from './save-refusals.ts';

/** What a way out needs of the window. */
export interface Surroundings {
  queryClient: QueryClient;
  goTo(address: string): void | Promise<void>;
}

/** Gives words that the journal refused a page of their own, and lets the other form be read again. */
async function keepAsNew(autosave: Autosave, { queryClient, goTo }: Surroundings): Promise<Failure | undefined> {
  const { id: oldId, templateId } = autosave.current;
  const begun = await api.journal.beginEntry({ templateId });
  if (!begun.ok) return begun.error;
  const copy = { ...autosave.current, id: begun.value.id, revision: 0 };
  const saved = await api.journal.saveEntry(copy);
  if (!saved.ok) return saved.error;
  autosave.discard();
  announceSaved(new Date(saved.value.savedAt));
  rememberSaved(queryClient, { ...copy, revision: saved.value.revision });
  await goTo(`/journal/${copy.id}`);
  await readAgain(queryClient, oldId).catch(() => {}); // a newer Cairn's is not read here
  return undefined;
}

/** Takes the page out of the trash again and saves it. */
async function putBack(autosave: Autosave, { queryClient }: Surroundings): Promise<Failure | undefined> {
  const back = await api.journal.untrashEntry({ id: autosave.current.id });
  if (!back.ok) return back.error;
  await autosave.flush();
  await forgetLists(queryClient);
  return undefined;
}

async function copyWords({ current: { title, body } }: Autosave): Promise<undefined> {
  copyText([title, documentToPlainText(body)].filter((words) => words !== '').join('\n\n'));
}

async function showPage({ current }: Autosave, { goTo }: Surroundings): Promise<undefined> {
  await goTo(`/journal/${current.id}`);
}

const ways: Record<Rescue['kind'], (autosave: Autosave, around: Surroundings) => Promise<Failure | undefined>> = {
  keepAsNew,
  putBack,
  copyWords,
  showPage,
};

/** What the coach is told and offered for a page that the journal did not take. A page that was left is shown first. */
export function troubleOf(autosave: Autosave, failure: Failure, around: Surroundings): Trouble {
  const { hope, rescues } = refusalOf(failure.code);
  const isSeen = isOnScreen(autosave.current.id);
  const kinds: readonly Rescue['kind'][] = isSeen ? rescues : ['showPage'];
  const trouble: Trouble = {
    failure,
    canTryAgain: hope === 'time' || (hope === 'change' && isSeen && !kinds.includes('putBack')),
    rescues: kinds.map((kind) => ({
      kind,
      async act() {
        const refused = await ways[kind](autosave, around);
        if (refused) announceUnsaved(refused, trouble);
      },
    })),
  };
  return trouble;
}
