import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../shared/continuum/continuum.contract.ts';
import { continuumMessages } from '../../shared/continuum/continuum.messages.ts';
import { examplesToAdd, roomFor } from '../../shared/continuum/continuum.rules.ts';
import { failureOf } from '../api/failure.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stone } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Aside } from './Aside.tsx';
import classes from './continuum.module.css';
import { useChangePairs, usePairs } from './continuum-queries.ts';
import { PairForm } from './PairForm.tsx';
import { PairList } from './PairList.tsx';

interface OfferProps {
  pairs: readonly Pair[];
  onAdd: () => void;
}

/** The examples that are not here yet, where there is room for them; or else why there is none. */
function ExamplesOffer({ pairs, onAdd }: OfferProps) {
  const { t } = useTranslation();
  const count = examplesToAdd(pairs, Object.values(continuumMessages.examples)).length;
  if (roomFor(pairs) === 0) return <p className={classes.quiet}>{t('continuum.full')}</p>;
  if (count === 0) return null;
  return (
    <div className={classes.offer}>
      <Button variant="subtle" onClick={onAdd}>
        {t('continuum.addExamples', { count })}
      </Button>
      <span className={classes.quiet}>{t('continuum.examplesText')}</span>
    </div>
  );
}

function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation();
  const changes = useChangePairs();
  const [isAdding, setIsAdding] = useState(false);
  const active = pairs.filter(({ isArchived }) => !isArchived);
  const aside = pairs.filter(({ isArchived }) => isArchived);
  const hasRoom = roomFor(pairs) > 0;
  const failed = changes.archive.error ?? changes.order.error ?? changes.addExamples.error;

  function stopAdding(): void {
    changes.save.reset();
    setIsAdding(false);
  }

  const addButton = hasRoom && !isAdding && (
    <Button leftSection={<Plus size={18} aria-hidden="true" />} onClick={() => setIsAdding(true)}>
      {t('continuum.add')}
    </Button>
  );
  const isEmpty = active.length === 0 && !isAdding;
  return (
    <>
      <div className={classes.title}>
        <PageTitle text={t('continuum.text')}>{t('continuum.title')}</PageTitle>
        {!isEmpty && addButton}
      </div>
      {failed && <Notice code={failureOf(failed).code} />}
      {isEmpty && (
        <EmptyState
          picture={<Stone />}
          title={t('continuum.emptyTitle')}
          action={
            <div className={classes.actions}>
              {addButton}
              {examplesToAdd(pairs, Object.values(continuumMessages.examples)).length > 0 && (
                <Button variant="default" onClick={() => changes.addExamples.mutate()}>
                  {t('continuum.begin')}
                </Button>
              )}
            </div>
          }
        >
          <span className={classes.measure}>{t('continuum.emptyText')}</span>
        </EmptyState>
      )}
      {isAdding && (
        <PairForm
          refusal={changes.save.error ? failureOf(changes.save.error).code : null}
          onSave={(words) => changes.save.mutate({ id: null, ...words }, { onSuccess: stopAdding })}
          onCancel={stopAdding}
        />
      )}
      {active.length > 0 && <PairList pairs={active} changes={changes} />}
      {!isEmpty && !isAdding && <ExamplesOffer pairs={pairs} onAdd={() => changes.addExamples.mutate()} />}
      {aside.length > 0 && (
        <Aside
          pairs={aside}
          hasRoom={hasRoom}
          onBringBack={({ id }) => changes.archive.mutate({ id, isArchived: false })}
        />
      )}
    </>
  );
}

/** Up to five "move from … to …", each with a stone between both ends and the marks that it left over time. */
export function ContinuumPage() {
  const { t } = useTranslation();
  const { data: pairs, error } = usePairs();
  return (
    <div className={classes.page}>
      {pairs ? <Pairs pairs={pairs} /> : <PageTitle text={t('continuum.text')}>{t('continuum.title')}</PageTitle>}
      {error && <Notice code={failureOf(error).code} />}
      {!pairs && !error && <PaperLines />}
    </div>
  );
}
