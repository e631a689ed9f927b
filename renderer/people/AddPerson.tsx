import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanLine } from '../../shared/ipc/line.ts';
import type { PersonKind } from '../../shared/people/people.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { CodeField } from './CodeField.tsx';
import { KindSelect } from './KindSelect.tsx';
import classes from './people.module.css';
import { useAddPerson } from './people-queries.ts';
import { useRefusal } from './useRefusal.ts';

/** One person after the other, as at the beginning of a year: the form stays open and the caret goes back to the code. */
export function AddPerson({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const codeField = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<PersonKind>('coachee');
  const [role, setRole] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const add = useAddPerson();
  const { codeError, other } = useRefusal(add.error);
  useEffect(() => codeField.current?.focus(), []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAdded(null);
    setIsMissing(cleanLine(code) === '');
    codeField.current?.focus();
    if (cleanLine(code) === '' || add.isPending) return;
    const person = await add.mutateAsync({ code, kind, role }).catch(() => undefined); // said beside the field
    if (!person) return;
    setAdded(person.code);
    setCode('');
    setRole('');
  }

  return (
    <Card title={t('people.addTitle')}>
      <form onSubmit={(event) => void submit(event)} className={classes.form}>
        <CodeField
          ref={codeField}
          value={code}
          onChange={(next) => {
            setCode(next);
            setIsMissing(false);
            add.reset();
          }}
          error={isMissing ? t('people.codeMissing') : codeError}
        />
        <div className={classes.fields}>
          <KindSelect value={kind} onChange={setKind} />
          <TextInput
            label={t('people.role')}
            placeholder={t('people.roleText')}
            maxLength={120}
            autoComplete="off"
            value={role}
            onChange={(event) => setRole(event.currentTarget.value)}
          />
        </div>
        {other && <Notice code={other} />}
        <div className={classes.actions}>
          <Button type="submit" aria-disabled={add.isPending}>
            {t('people.save')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('people.done')}
          </Button>
          <span role="status" className={classes.quiet}>
            {added !== null && <Veiled word={added} words={(said) => t('people.added', { code: said })} />}
          </span>
        </div>
      </form>
    </Card>
  );
}
