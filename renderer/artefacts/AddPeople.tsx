import { Button, TextInput } from '@mantine/core';
import { User, UsersThree } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArtefactId, Permission } from '../../shared/artefacts/artefacts.contract.ts';
import { blankPermission } from '../../shared/artefacts/artefacts.rules.ts';
import { cleanLine } from '../../shared/ipc/line.ts';
import { failureOf } from '../api/failure.ts';
import { useFlushOnLeaving } from '../api/useFlushOnLeaving.ts';
import { PersonSelect } from '../people/public.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './artefacts.module.css';
import { useChangeArtefact } from './artefacts-queries.ts';

interface FormProps {
  artefactId: ArtefactId;
  kind: Permission['kind'];
  onDone: () => void;
}

const newPermission = (kind: Permission['kind']) => blankPermission(kind, crypto.randomUUID());

/** Who it is comes first: by code, or in the coach's words. What they said follows in the list. */
function AddForm({ artefactId, kind, onDone }: FormProps) {
  const { t } = useTranslation();
  const { mutateAsync, error } = useChangeArtefact(artefactId);
  const [draft, setDraft] = useState(() => newPermission(kind));
  const [heads, setHeads] = useState('1');
  const change = (said: Partial<Permission>) => setDraft((before) => ({ ...before, ...said }));
  const isReady = draft.personId !== null || cleanLine(draft.who) !== '';
  const count = Number(heads);
  const isCount = Number.isInteger(count) && count >= 1 && count <= 5000;

  async function keep(): Promise<boolean> {
    if (!isReady) return true;
    const wanted = { ...draft, count: kind === 'pupils' && isCount ? count : 1 };
    try {
      await mutateAsync(({ permissions }) => ({ permissions: [...permissions, wanted] }));
      setDraft(newPermission(kind));
      return true;
    } catch {
      return false; // the form stays with its words, and says why
    }
  }
  useFlushOnLeaving(keep);

  return (
    <form
      className={classes.adding}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void keep().then((isKept) => isKept && onDone());
      }}
    >
      <div className={classes.addFields}>
        {kind === 'adult' && (
          <PersonSelect
            label={t('artefacts.adult')}
            nobody={t('artefacts.somebodyElse')}
            value={draft.personId}
            onChange={(personId) => change({ personId, who: '' })}
          />
        )}
        {draft.personId === null && (
          <TextInput
            data-private
            autoFocus={kind === 'pupils'}
            label={t(kind === 'adult' ? 'artefacts.whoElse' : 'artefacts.pupils')}
            placeholder={t(kind === 'adult' ? 'artefacts.whoElsePlaceholder' : 'artefacts.pupilsPlaceholder')}
            maxLength={200}
            value={draft.who}
            onChange={({ currentTarget }) => change({ who: currentTarget.value })}
          />
        )}
        {kind === 'pupils' && (
          <TextInput
            label={t('artefacts.count')}
            inputMode="numeric"
            maxLength={4}
            value={heads}
            onChange={({ currentTarget }) => setHeads(currentTarget.value)}
          />
        )}
      </div>
      {error && <Notice code={failureOf(error).code} />}
      <div className={classes.inline}>
        <Button type="submit" variant="default" aria-disabled={!isReady}>
          {t(kind === 'adult' ? 'artefacts.addAdult' : 'artefacts.addPupils')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('artefacts.done')}
        </Button>
      </div>
    </form>
  );
}

/** The two ways to name somebody who is shown. */
export function AddPeople({ artefactId }: { artefactId: ArtefactId }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<Permission['kind']>();
  if (adding) return <AddForm key={adding} artefactId={artefactId} kind={adding} onDone={() => setAdding(undefined)} />;
  return (
    <div className={classes.inline}>
      <Button variant="default" leftSection={<User size={18} aria-hidden="true" />} onClick={() => setAdding('adult')}>
        {t('artefacts.addAdult')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<UsersThree size={18} aria-hidden="true" />}
        onClick={() => setAdding('pupils')}
      >
        {t('artefacts.addPupils')}
      </Button>
    </div>
  );
}
