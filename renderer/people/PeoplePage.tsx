import { Button, TextInput } from '@mantine/core';
import { MagnifyingGlass, Printer, UserPlus } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPerson } from '../../shared/people/people.contract.ts';
import { groupByKind, matchPeople } from '../../shared/people/people.rules.ts';
import { failureOf } from '../api/failure.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stone } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { AddPerson } from './AddPerson.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import classes from './people.module.css';
import { useFreshPeople } from './people-queries.ts';
import { usePrintSheet } from './usePrintSheet.tsx';

function PeopleList({ people }: { people: readonly ListedPerson[] }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [hasArchived, setHasArchived] = useState(false);
  const [hasNames, setHasNames] = useState(false);
  const found = matchPeople(people, query);
  const archived = found.filter(({ isArchived }) => isArchived);
  const shown = hasArchived ? found : found.filter(({ isArchived }) => !isArchived);
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          data-private
          className={classes.filter ?? ''}
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          leftSection={<MagnifyingGlass size={16} aria-hidden="true" />}
          value={query}
          autoComplete="off"
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {people.some(({ realName }) => realName !== '') && (
          <Button variant="subtle" aria-pressed={hasNames} onClick={() => setHasNames(!hasNames)}>
            {t(hasNames ? 'people.hideNames' : 'people.showNames')}
          </Button>
        )}
        {archived.length > 0 && (
          <Button variant="subtle" aria-pressed={hasArchived} onClick={() => setHasArchived(!hasArchived)}>
            {hasArchived ? t('people.hideArchived') : t('people.showArchived', { count: archived.length })}
          </Button>
        )}
      </div>
      {groupByKind(shown).map((group, place) => (
        <PeopleTable key={group.kind} {...group} hasNames={hasNames} isFirst={place === 0} />
      ))}
      <p role="status" className={classes.quiet}>
        {found.length === 0 && (
          <Veiled word={query.trim()} words={(said) => t('people.nobodyFound', { query: said })} />
        )}
      </p>
    </>
  );
}

/** The sheet to hand over before working together, not yet for anybody. */
function BlankSheet() {
  const { t } = useTranslation();
  const sheet = usePrintSheet(null);
  return (
    <>
      <div className={classes.sheet}>
        <p>{t('people.blankSheetText')}</p>
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Printer size={16} aria-hidden="true" />}
            aria-disabled={sheet.isPending}
            onClick={() => void sheet.print()}
          >
            {t(sheet.isPending ? 'people.printing' : 'people.printSheet')}
          </Button>
        </div>
      </div>
      {sheet.failure && <Notice code={sheet.failure.code} />}
    </>
  );
}

/** Everybody whom the coach works with, by code and kind by kind. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { data: people, error } = useFreshPeople();
  const [isAdding, setIsAdding] = useState(false);
  const isEmpty = people?.length === 0;
  const addButton = (
    <Button leftSection={<UserPlus size={18} aria-hidden="true" />} onClick={() => setIsAdding(true)}>
      {t('people.add')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle text={t('people.text')}>{t('people.title')}</PageTitle>
        {people && !isEmpty && !isAdding && addButton}
      </div>
      {isAdding && <AddPerson onDone={() => setIsAdding(false)} />}
      {error && <Notice code={failureOf(error).code} />}
      {!people && !error && <PaperLines />}
      {people && !isEmpty && <PeopleList people={people} />}
      {people && !isEmpty && <BlankSheet />}
      {isEmpty && !isAdding && (
        <EmptyState picture={<Stone />} title={t('people.emptyTitle')} action={addButton}>
          {t('people.emptyText')}
        </EmptyState>
      )}
    </div>
  );
}
