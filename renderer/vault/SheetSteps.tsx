import { Button, TextInput } from '@mantine/core';
import { FilePdf, Printer } from '@phosphor-icons/react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/errors.ts';
import { cleanRecoveryKey } from '../../shared/vault/recovery-key.ts';
import type { RecoverySheet } from '../../shared/vault/vault.contract.ts';
import { api } from '../api/client.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './vault.module.css';

function KeyGroups({ groups }: { groups: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.groups} aria-label={t('vault.sheetLabel')}>
      {groups.map((group, index) => (
        <li key={group + String(index)}>
          <span aria-hidden="true">{index + 1}</span>
          <code>{group}</code>
        </li>
      ))}
    </ol>
  );
}

function useKeepSheet() {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  async function keep(how: 'save' | 'print'): Promise<void> {
    setFailure(null);
    setSaid('');
    if (how === 'save') {
      const answer = await api.vault.saveRecoverySheet(null);
      if (!answer.ok) setFailure(answer.error);
      else if (answer.value.saved) setSaid(t('vault.sheetSaved', { fileName: answer.value.fileName }));
      return;
    }
    const answer = await api.vault.printRecoverySheet(null);
    if (!answer.ok) setFailure(answer.error);
    else if (answer.value.printed) setSaid(t('vault.sheetPrinted'));
  }

  return { said, failure, keep };
}

/** The recovery key on the screen, and its two ways to paper. */
export function ShowSheet({ sheet, onReady }: { sheet: RecoverySheet; onReady: () => void }) {
  const { t } = useTranslation();
  const { said, failure, keep } = useKeepSheet();
  return (
    <div className={classes.form}>
      <KeyGroups groups={sheet.groups} />
      <div className={classes.pair}>
        <Button variant="default" leftSection={<Printer size={18} />} onClick={() => void keep('print')}>
          {t('vault.printSheet')}
        </Button>
        <Button variant="default" leftSection={<FilePdf size={18} />} onClick={() => void keep('save')}>
          {t('vault.saveSheet')}
        </Button>
      </div>
      <p role="status" className={classes.said}>
        {said}
      </p>
      {failure && <Notice code={failure.code} />}
      <Button size="lg" onClick={onReady}>
        {t('vault.sheetReady')}
      </Button>
    </div>
  );
}

export interface ReadBackProps {
  sheet: RecoverySheet;
  label: string;
  busyLabel: string;
  isBusy: boolean;
  failure: Failure | null;
  onAnswer: (answers: [string, string]) => void;
  onShowAgain: () => void;
}

/** Two groups, typed from the paper: whoever cannot read them now could not on the day it counts. */
export function ReadBack({ sheet, label, busyLabel, isBusy, failure, onAnswer, onShowAgain }: ReadBackProps) {
  const { t } = useTranslation();
  const id = useId();
  const [answers, setAnswers] = useState<[string, string]>(['', '']);
  const isReady = answers.every((answer) => cleanRecoveryKey(answer).length === 4);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isReady && !isBusy) onAnswer(answers);
  }

  const field = (index: 0 | 1) => (
    <TextInput
      key={index}
      id={`${id}-${index}`}
      size="lg"
      label={t('vault.group', { number: sheet.askFor[index] })}
      value={answers[index]}
      onChange={({ currentTarget: { value } }) => setAnswers(index === 0 ? [value, answers[1]] : [answers[0], value])}
      maxLength={9}
      autoComplete="off"
      spellCheck={false}
      readOnly={isBusy}
      data-autofocus={index === 0 || undefined}
      classNames={{ input: classes.groupInput ?? '' }}
    />
  );

  return (
    <form onSubmit={submit} className={classes.form}>
      <div className={classes.pair}>
        {field(0)}
        {field(1)}
      </div>
      {failure && <Notice code={failure.code} />}
      <Button type="submit" size="lg" disabled={!isReady && !isBusy} aria-disabled={isBusy}>
        {isBusy ? busyLabel : label}
      </Button>
      <Button variant="subtle" onClick={onShowAgain} disabled={isBusy}>
        {t('vault.showSheet')}
      </Button>
    </form>
  );
}
