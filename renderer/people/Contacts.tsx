import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FlagPennant, PencilSimple, Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, PersonId } from '../../shared/people/people.contract.ts';
import { isPlanned } from '../../shared/people/people.rules.ts';
import { failureOf } from '../api/failure.ts';
import { openCapture } from '../capture/public.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { dayWords, useToday } from '../journal/public.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ContactForm } from './ContactForm.tsx';
import { useContacts, useKeepContact } from './contact-queries.ts';
import classes from './people.module.css';
import personClasses from './person.module.css';

const SHOWN = 8;

interface RowProps {
  contact: Contact;
  onChange: () => void;
  onRemove: () => void;
}

function Row({ contact, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { date, form, initiative, minutes, note } = contact;
  const when = dayWords(date, today);
  const facts = [
    t(`people.forms.${form}`),
    ...(minutes === null ? [] : [t('people.minutesOf', { count: minutes })]),
    `${t('people.initiative')}: ${t(`people.initiatives.${initiative}`).toLowerCase()}`,
  ];
  return (
    <li className={personClasses.contact}>
      <div>
        <b>{when}</b>
        {isPlanned(contact, today) && <span className={classes.mark}>{t('people.planned')}</span>}
      </div>
      <div>
        <p>{facts.join(' · ')}</p>
        {note !== '' && <p data-private>{note}</p>}
      </div>
      <div className={personClasses.tools}>
        <ToolButton
          label={t('people.stepFrom', { when })}
          icon={FlagPennant}
          onClick={() => openCapture({ contactId: contact.id, personId: contact.personId })}
        />
        <ToolButton label={t('people.changeLabel', { when })} icon={PencilSimple} onClick={onChange} />
        <ToolButton label={t('people.removeContactLabel', { when })} icon={Trash} onClick={onRemove} />
      </div>
    </li>
  );
}

/** Removing needs no question: it is brought back with the id that it had. */
function useRemoveContact({ save, remove }: ReturnType<typeof useKeepContact>): (contact: Contact) => void {
  const { t } = useTranslation();
  return (contact) => {
    remove.mutate(contact);
    const undo = () => {
      notifications.hide(toast);
      save.mutate(contact);
    };
    const toast = notifications.show({
      message: (
        <span className={classes.toast}>
          {t('people.contactRemoved')}
          <Button variant="subtle" size="compact-sm" onClick={undo}>
            {t('people.undo')}
          </Button>
        </span>
      ),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
  };
}

/** When the coach met somebody and when they mean to, with a form that is filled in but for the words. */
export function Contacts({ personId }: { personId: PersonId }) {
  const { t } = useTranslation();
  const today = useToday();
  const { data: contacts, error } = useContacts(personId);
  const keep = useKeepContact();
  const removeContact = useRemoveContact(keep);
  const [changing, setChanging] = useState<string | null>(null);
  const [isAll, setIsAll] = useState(false);
  const [round, setRound] = useState(0);
  const failed = error ?? keep.save.error ?? keep.remove.error;
  const shown = (isAll ? contacts : contacts?.slice(0, SHOWN)) ?? [];
  const blank = {
    id: null,
    personId,
    date: today,
    form: 'conversation',
    initiative: 'shared',
    minutes: null,
    note: '',
  } as const;
  return (
    <Card title={t('people.contacts')}>
      <p className={classes.quiet}>{t('people.contactsText')}</p>
      <ContactForm
        key={`${today}${round}`}
        start={blank}
        onSave={(wanted) => keep.save.mutate(wanted, { onSuccess: () => setRound(round + 1) })}
      />
      {failed && <Notice code={failureOf(failed).code} />}
      {contacts?.length === 0 && <p className={classes.quiet}>{t('people.noContacts')}</p>}
      {shown.length > 0 && (
        <ul className={personClasses.contacts} aria-label={t('people.contacts')}>
          {shown.map((contact) =>
            contact.id === changing ? (
              <li key={contact.id}>
                <ContactForm
                  start={contact}
                  onSave={(wanted) => keep.save.mutate(wanted, { onSuccess: () => setChanging(null) })}
                  onCancel={() => setChanging(null)}
                />
              </li>
            ) : (
              <Row
                key={contact.id}
                contact={contact}
                onChange={() => setChanging(contact.id)}
                onRemove={() => removeContact(contact)}
              />
            ),
          )}
        </ul>
      )}
      {contacts && shown.length < contacts.length && (
        <Button variant="subtle" size="compact-sm" className={classes.start ?? ''} onClick={() => setIsAll(true)}>
          {t('people.showAll', { count: contacts.length })}
        </Button>
      )}
    </Card>
  );
}
