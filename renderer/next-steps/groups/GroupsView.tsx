import { Button } from '@mantine/core';
import { CaretDown, CaretRight, FlagPennant } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { addressOfSource } from '../../../shared/steps/steps.address.ts';
import type { ListedStep, StepSieve } from '../../../shared/steps/steps.contract.ts';
import { failureOf } from '../../api/failure.ts';
import { useCodes } from '../../steps/public.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PaperLines } from '../../ui/PaperLines.tsx';
import { StepLines } from '../StepLine.tsx';
import { everyStep, useBrowsed, useGroups } from '../step-queries.ts';
import { useSourceWords } from '../useSource.ts';
import { useStepWords } from '../useStepWords.ts';
import classes from './GroupsView.module.css';

type Group = NonNullable<ReturnType<typeof useGroups>['data']>[number];

const AT_ONCE = 50;

interface Named {
  key: string;
  name: string;
  isPrivate: boolean;
  /** Where the person or the source is looked at. */
  address: string | undefined;
  sieve: StepSieve;
}

/** How a group is called, where it leads, and which steps are in it. */
function useNamed(by: 'person' | 'source'): (group: Group) => Named {
  const { t } = useTranslation();
  const codeOf = useCodes();
  const sourceWords = useSourceWords();
  return ({ personId, source }) => {
    const open: StepSieve = { ...everyStep, states: ['open'] };
    if (by === 'source') {
      const from: ListedStep['from'] = source ?? { kind: 'none', id: null, title: '' };
      return {
        key: `${from.kind} ${from.id}`,
        name: sourceWords(from),
        isPrivate: from.kind !== 'none',
        address: addressOfSource(from),
        sieve: { ...open, source: { kind: from.kind, id: from.id } },
      };
    }
    const code = personId === null ? undefined : codeOf(personId);
    return {
      key: personId ?? 'none',
      name: code ?? t('nextSteps.groups.nobody'),
      isPrivate: code !== undefined,
      address: personId !== null && code !== undefined ? `/people/${personId}` : undefined,
      sieve: { ...open, person: personId ?? 'none' },
    };
  };
}

function StepsOfGroup({ sieve, name, today }: { sieve: StepSieve; name: string; today: LocalDate }) {
  const { t } = useTranslation();
  const { steps, hasMore, isReadingMore, readMore, error } = useBrowsed({ sieve, order: 'due', limit: AT_ONCE });
  if (error) return <Notice code={failureOf(error).code} />;
  if (!steps) return <PaperLines />;
  return (
    <>
      <StepLines steps={steps} today={today} label={name} />
      {hasMore && (
        <Button variant="subtle" size="compact-sm" aria-disabled={isReadingMore} onClick={readMore}>
          {t('nextSteps.showMore')}
        </Button>
      )}
    </>
  );
}

function GroupPart({ group, named, today }: { group: Group; named: Named; today: LocalDate }) {
  const { t } = useTranslation();
  const id = useId();
  const words = useStepWords(today);
  const [isOpen, setIsOpen] = useState(false);
  const Caret = isOpen ? CaretDown : CaretRight;
  const next = group.nextDueOn === null ? t('nextSteps.groups.noDay') : words.due(group.nextDueOn);
  return (
    <section className={classes.group} aria-labelledby={id}>
      <div className={classes.groupHead}>
        <h2>
          <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            <Caret size={16} aria-hidden="true" />
            <span id={id} data-private={named.isPrivate || undefined} className={classes.name}>
              {named.name}
            </span>
          </button>
        </h2>
        <p className={classes.meta}>{`${t('nextSteps.groups.count', { count: group.count })} · ${next}`}</p>
        {named.address !== undefined && (
          <Link to={named.address} aria-describedby={id}>
            {t('nextSteps.groups.goTo')}
          </Link>
        )}
      </div>
      {isOpen && (
        <div className={classes.steps}>
          <StepsOfGroup sieve={named.sieve} name={named.name} today={today} />
        </div>
      )}
    </section>
  );
}

/** Open steps by whom they concern, or by what they came out of; a group opens to its steps. */
export function GroupsView({ by, today }: { by: 'person' | 'source'; today: LocalDate }) {
  const { t } = useTranslation();
  const groups = useGroups(by);
  const nameOf = useNamed(by);
  if (groups.error) return <Notice code={failureOf(groups.error).code} />;
  if (!groups.data) return <PaperLines />;
  if (groups.data.length === 0) {
    return (
      <EmptyState picture={<FlagPennant size={28} aria-hidden="true" />} title={t('nextSteps.groups.nothing')}>
        {t('nextSteps.groups.nothingText')}
      </EmptyState>
    );
  }
  return (
    <div className={classes.groups}>
      {groups.data.map((group) => {
        const named = nameOf(group);
        return <GroupPart key={named.key} group={group} named={named} today={today} />;
      })}
    </div>
  );
}
