import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanLine } from '../../shared/ipc/line.ts';
import type { ListedPerson } from '../../shared/people/people.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CodeField } from './CodeField.tsx';
import { KindSelect } from './KindSelect.tsx';
import classes from './people.module.css';
import { useChangePerson } from './people-queries.ts';
import { useRefusal } from './useRefusal.ts';

const texts = ['role', 'group', 'school'] as const;

function DetailsForm({ person, onDone }: { person: ListedPerson; onDone: () => void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(person);
  const { mutateAsync, error, reset } = useChangePerson(person.id);
  const { codeError, other } = useRefusal(error);
  const isMissing = cleanLine(wanted.code) === '';
  const codeField = useRef<HTMLInputElement>(null);
  useEffect(() => codeField.current?.focus(), []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isMissing) return;
    const { code, kind, role, group, school } = wanted;
    const isKept = await mutateAsync({ code, kind, role, group, school }).then(
      () => true,
      () => false, // said in the form
    );
    if (isKept) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      <CodeField
        ref={codeField}
        value={wanted.code}
        onChange={(code) => {
          setWanted({ ...wanted, code });
          reset();
        }}
        error={isMissing ? t('people.codeMissing') : codeError}
      />
      <div className={classes.fields}>
        <KindSelect value={wanted.kind} onChange={(kind) => setWanted({ ...wanted, kind })} />
        {texts.map((name) => (
          <TextInput
            key={name}
            data-private
            label={t(`people.${name}`)}
            maxLength={name === 'group' ? 80 : 120}
            autoComplete="off"
            value={wanted[name]}
            onChange={({ currentTarget }) => setWanted({ ...wanted, [name]: currentTarget.value })}
          />
        ))}
      </div>
      {other && <Notice code={other} />}
      <div className={classes.actions}>
        <Button type="submit">{t('people.saveDetails')}</Button>
        <Button variant="subtle" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What somebody is called here and where they work, in a form. */
export function Details({ person, onDone }: { person: ListedPerson; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Card title={t('people.details')}>
      <DetailsForm person={person} onDone={onDone} />
    </Card>
  );
}
