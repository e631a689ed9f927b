import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { kindToGroup } from '../../shared/feedback/standing.rules.ts';
import { cleanLine } from '../../shared/ipc/line.ts';
import type { PersonId } from '../../shared/people/people.contract.ts';
import { matchPeople } from '../../shared/people/people.rules.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { usePeople } from '../people/public.ts';
import { ChoiceField, type FieldChoice } from '../ui/ChoiceField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './asking.module.css';
import { useChangeRound } from './feedback-queries.ts';

interface Wanted extends FieldChoice {
  personId: PersonId | null;
  name: string;
  group: Group;
}

function Somebody({ code, group }: { code: string; group: Group }) {
  const { t } = useTranslation();
  return (
    <span className={classes.choice}>
      <span data-private>{code}</span>
      <span className={classes.hint}>{t(`feedback.groupsOne.${group}`)}</span>
    </span>
  );
}

/** People of the journal who are not asked yet, by letters; those in the archive are not offered. */
function useChoices({ asked }: Round, typed: string): Wanted[] {
  const people = usePeople() ?? [];
  const free = people.filter(({ id, isArchived }) => !isArchived && !asked.some((one) => one.personId === id));
  return matchPeople(free, typed).map(({ id, code, kind }) => {
    const group = kindToGroup(kind);
    return { id, personId: id, name: code, group, words: <Somebody code={code} group={group} /> };
  });
}

export interface AddAskedProps {
  round: Round;
  onDone: () => void;
}

/** One after the other: a code from the journal or a name that is typed, and the caret stays in the field. */
export function AddAsked({ round, onDone }: AddAskedProps) {
  const { t } = useTranslation();
  useFocusBack();
  const save = useChangeRound(api.feedback.saveAsked);
  const [typed, setTyped] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const known = useChoices(round, typed);
  const name = cleanLine(typed);
  const isKnown = known.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const asTyped: Wanted = {
    id: 'typed',
    personId: null,
    name,
    group: round.asked.findLast((one) => one.personId === null)?.group ?? 'teacher',
    words: <Veiled word={name} words={(said) => t('feedback.rounds.ask.askTyped', { name: said })} />,
  };
  const sections = [
    { id: 'people', heading: t('feedback.rounds.ask.inJournal'), choices: known },
    ...(name === '' || isKnown
      ? []
      : [{ id: 'typed', heading: t('feedback.rounds.ask.typed'), isPinned: known.length > 0, choices: [asTyped] }]),
  ].filter(({ choices }) => choices.length > 0);

  function take(one: Wanted): void {
    if (save.isPending) return;
    const wanted = { roundId: round.id, id: null, personId: one.personId, name: one.name, group: one.group };
    save.mutate(wanted, {
      onSuccess() {
        setAdded(one.name);
        setTyped('');
      },
    });
  }

  return (
    <Modal
      opened
      onClose={onDone}
      title={t('feedback.rounds.ask.addTitle')}
      size={440}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.dialog}>
        <ChoiceField
          label={t('feedback.rounds.ask.addField')}
          listLabel={t('feedback.rounds.ask.addList')}
          typed={typed}
          onType={setTyped}
          sections={sections}
          none={t('feedback.rounds.ask.none')}
          onTake={take}
        />
        {save.error && <Notice code={failureOf(save.error).code} />}
        <div className={classes.blockHead}>
          <span role="status" className={classes.hint}>
            {added !== null && <Veiled word={added} words={(said) => t('feedback.rounds.ask.added', { name: said })} />}
          </span>
          <Button variant="default" onClick={onDone}>
            {t('feedback.rounds.ask.done')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
