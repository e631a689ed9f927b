import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../shared/calendar/local-date.ts';
import { type Contact, contact, contactForms } from '../../shared/people/people.contract.ts';
import type { WantedContact } from './contact-queries.ts';
import classes from './people.module.css';
import personClasses from './person.module.css';

const initiatives = ['mine', 'theirs', 'shared'] as const satisfies readonly Contact['initiative'][];

const find = <Value extends string>(values: readonly Value[], text: string) => values.find((value) => value === text);

/** Whole minutes, or null where none were given; undefined when it is neither. */
function minutesOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return contact.shape.minutes.safeParse(Number(text)).data ?? undefined;
}

export interface ContactFormProps {
  /** What the form begins with. */
  start: WantedContact;
  onSave: (wanted: WantedContact) => void;
  onCancel?: () => void;
}

/** One contact: all but the day is chosen already or may stay empty, so that today's takes a single click. */
export function ContactForm({ start, onSave, onCancel }: ContactFormProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(start);
  const [minutes, setMinutes] = useState(start.minutes === null ? '' : String(start.minutes));
  const [isTried, setIsTried] = useState(false);
  const counted = minutesOf(minutes);
  const isDate = localDate.safeParse(wanted.date).success;
  const change = (part: Partial<WantedContact>) => setWanted({ ...wanted, ...part });

  function submit(event: FormEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (counted !== undefined && isDate) onSave({ ...wanted, minutes: counted });
  }

  const styles = { input: classes.input ?? '', label: classes.label ?? '' };
  return (
    <form onSubmit={submit} className={personClasses.contactForm} noValidate>
      <TextInput
        label={t('people.date')}
        type="date"
        value={wanted.date}
        error={isTried && !isDate ? t('people.dateWrong') : null}
        onChange={(event) => change({ date: event.currentTarget.value })}
      />
      <NativeSelect
        classNames={styles}
        label={t('people.form')}
        value={wanted.form}
        data={contactForms.map((value) => ({ value, label: t(`people.forms.${value}`) }))}
        onChange={({ currentTarget }) => change({ form: find(contactForms, currentTarget.value) ?? wanted.form })}
      />
      <NativeSelect
        classNames={styles}
        label={t('people.initiative')}
        value={wanted.initiative}
        data={initiatives.map((value) => ({ value, label: t(`people.initiatives.${value}`) }))}
        onChange={({ currentTarget }) =>
          change({ initiative: find(initiatives, currentTarget.value) ?? wanted.initiative })
        }
      />
      <TextInput
        label={t('people.minutes')}
        inputMode="numeric"
        autoComplete="off"
        value={minutes}
        error={isTried && counted === undefined ? t('people.minutesWrong') : null}
        onChange={(event) => setMinutes(event.currentTarget.value)}
      />
      <TextInput
        data-private
        className={personClasses.wide ?? ''}
        label={t('people.note')}
        placeholder={t('people.notePlaceholder')}
        maxLength={500}
        autoComplete="off"
        value={wanted.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <div className={personClasses.send}>
        <Button type="submit" variant="default">
          {t(wanted.id === null ? 'people.addContact' : 'people.changeContact')}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('people.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
