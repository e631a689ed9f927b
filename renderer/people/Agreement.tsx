import { Button, Textarea, TextInput } from '@mantine/core';
import { Printer } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../shared/calendar/local-date.ts';
import type { ListedPerson } from '../../shared/people/people.contract.ts';
import { failureOf } from '../api/failure.ts';
import { useToday } from '../journal/public.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useKeptText } from '../ui/useKeptText.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './people.module.css';
import { useChangePerson } from './people-queries.ts';
import personClasses from './person.module.css';
import { usePrintSheet } from './usePrintSheet.tsx';

/** Whether and when somebody read the sheet. A fact for the coach's own memory, counted nowhere. */
function HasRead({ person: { id, code, agreementReadOn } }: { person: ListedPerson }) {
  const { t } = useTranslation();
  const today = useToday();
  const { mutate, error } = useChangePerson(id);
  return (
    <div className={personClasses.read}>
      <label>
        <input
          type="checkbox"
          checked={agreementReadOn !== null}
          onChange={({ currentTarget }) => mutate({ agreementReadOn: currentTarget.checked ? today : null })}
        />
        <span>
          <Veiled word={code} words={(said) => t('people.hasRead', { code: said })} />
        </span>
      </label>
      {agreementReadOn !== null && (
        <TextInput
          aria-label={t('people.readOn')}
          type="date"
          value={agreementReadOn}
          onChange={({ currentTarget }) => {
            const day = localDate.safeParse(currentTarget.value).data;
            if (day !== undefined) mutate({ agreementReadOn: day });
          }}
        />
      )}
      {error && <Notice code={failureOf(error).code} />}
    </div>
  );
}

function Consent({ person }: { person: ListedPerson }) {
  const { t } = useTranslation();
  const { mutateAsync } = useChangePerson(person.id);
  const { text, setText, keep } = useKeptText(person.consentNote, (consentNote) => mutateAsync({ consentNote }));
  return (
    <Textarea
      data-private
      classNames={{ input: classes.area ?? '', label: classes.label ?? '' }}
      label={t('people.consent')}
      placeholder={t('people.consentText')}
      rows={3}
      maxLength={2000}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void keep()}
    />
  );
}

/** How the coach keeps what somebody tells: the sheet to hand over, whether it was read, and what was agreed beside it. */
export function Agreement({ person }: { person: ListedPerson }) {
  const { t } = useTranslation();
  const sheet = usePrintSheet(person.id);
  return (
    <Card title={t('people.agreement')}>
      <p className={classes.quiet}>{t('people.agreementText')}</p>
      <div className={classes.actions}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Printer size={16} aria-hidden="true" />}
          aria-disabled={sheet.isPending}
          onClick={() => void sheet.print()}
        >
          {t('people.printSheet')}
        </Button>
        <span role="status" className={classes.quiet}>
          {sheet.isPending && t('people.printing')}
        </span>
      </div>
      {sheet.failure && <Notice code={sheet.failure.code} />}
      <HasRead person={person} />
      <Consent person={person} />
    </Card>
  );
}
