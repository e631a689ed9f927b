import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPerson } from '../../shared/people/people.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './people.module.css';
import { useChangePerson } from './people-queries.ts';
import personClasses from './person.module.css';

function NameForm({ person, onDone }: { person: ListedPerson; onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(person.realName);
  const { mutateAsync, error } = useChangePerson(person.id);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const isKept = await mutateAsync({ realName: name }).then(
      () => true,
      () => false, // said in the form
    );
    if (isKept) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      <TextInput
        data-private
        aria-label={t('people.realName')}
        maxLength={120}
        autoComplete="off"
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {error && <Notice code={failureOf(error).code} />}
      <div className={classes.actions}>
        <Button type="submit" variant="default" size="compact-sm">
          {t('people.saveDetails')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}

function ShownName({ realName, onChange, onHide }: { realName: string; onChange: () => void; onHide: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={personClasses.realName}>
        <span data-private>{realName}</span>
      </p>
      <div className={classes.actions}>
        <Button variant="default" size="compact-sm" onClick={onHide}>
          {t('people.hideName')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onChange}>
          {t('people.change')}
        </Button>
      </div>
    </>
  );
}

/** The real name, if there is one: out of sight until it is asked for, each time anew. */
export function RealName({ person }: { person: ListedPerson }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'hidden' | 'shown' | 'changing'>('hidden');
  const hasName = person.realName !== '';
  return (
    <Card title={t('people.realName')}>
      <p className={classes.quiet}>{t('people.realNameText')}</p>
      {state === 'changing' && <NameForm person={person} onDone={() => setState('hidden')} />}
      {state === 'shown' && hasName && (
        <ShownName realName={person.realName} onChange={() => setState('changing')} onHide={() => setState('hidden')} />
      )}
      {(state === 'hidden' || (state === 'shown' && !hasName)) && (
        <Button
          variant="default"
          size="compact-sm"
          className={classes.start ?? ''}
          onClick={() => setState(hasName ? 'shown' : 'changing')}
        >
          {t(hasName ? 'people.showName' : 'people.addName')}
        </Button>
      )}
    </Card>
  );
}
