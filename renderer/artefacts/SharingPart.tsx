import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Artefact, type Audience, audiences, type Sharing } from '../../shared/artefacts/artefacts.contract.ts';
import { arranged, blankSharing } from '../../shared/artefacts/artefacts.rules.ts';
import { cleanLine } from '../../shared/ipc/line.ts';
import { failureOf } from '../api/failure.ts';
import { useFlushOnLeaving } from '../api/useFlushOnLeaving.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './artefacts.module.css';
import { useChangeArtefact } from './artefacts-queries.ts';
import { StopRow } from './StopRow.tsx';
import { useOrder } from './useOrder.ts';

function AddStop({ artefact, onDone }: { artefact: Artefact; onDone: () => void }) {
  const { t } = useTranslation();
  const { mutateAsync, error } = useChangeArtefact(artefact.id);
  const planned = new Set(artefact.sharings.map(({ audience }) => audience));
  const [audience, setAudience] = useState<Audience>(audiences.find((one) => !planned.has(one)) ?? 'other');
  const [who, setWho] = useState('');
  const [isKept, setIsKept] = useState(false);
  const isReady = audience !== 'other' || cleanLine(who) !== '';
  const isTouched = cleanLine(who) !== '';

  async function keep(): Promise<boolean> {
    if (!isReady || isKept) return true;
    const stop = { ...blankSharing(audience, crypto.randomUUID()), who };
    try {
      await mutateAsync(({ sharings }) => ({ sharings: [...sharings, stop] }));
      setIsKept(true);
      return true;
    } catch {
      return false; // the form stays with its words, and says why
    }
  }
  useFlushOnLeaving(async () => !isTouched || (await keep()));

  return (
    <form
      className={classes.adding}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void keep().then((isIn) => isIn && onDone());
      }}
    >
      <div className={classes.addFields}>
        <NativeSelect
          autoFocus
          label={t('artefacts.audience')}
          value={audience}
          data={audiences.map((one) => ({ value: one, label: t(`artefacts.audiences.${one}`) }))}
          onChange={({ currentTarget: { value } }) => setAudience(audiences.find((one) => one === value) ?? 'other')}
        />
        <TextInput
          data-private
          label={t('artefacts.audienceWho')}
          placeholder={t('artefacts.audienceWhoPlaceholder')}
          maxLength={120}
          value={who}
          {...(isReady ? {} : { description: t('artefacts.audienceNeeded') })}
          onChange={({ currentTarget }) => setWho(currentTarget.value)}
        />
      </div>
      {error && <Notice code={failureOf(error).code} />}
      <div className={classes.inline}>
        <Button type="submit" variant="default" aria-disabled={!isReady}>
          {t('artefacts.addStop')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('artefacts.notNow')}
        </Button>
      </div>
    </form>
  );
}

/** Who is to see it, in the coach's order: when, how, what is asked of them, and what came back. */
export function SharingPart({ artefact }: { artefact: Artefact }) {
  const { t } = useTranslation();
  const { sharings } = artefact;
  const [isAdding, setIsAdding] = useState(false);
  const { mutateAsync, error } = useChangeArtefact(artefact.id);
  const keyOf = ({ id }: Sharing) => id;
  const { shown, move } = useOrder(sharings, keyOf, (order) =>
    mutateAsync((now) => ({ sharings: arranged(now.sharings, order, keyOf) })),
  );
  return (
    <Card title={t('artefacts.sharing')}>
      <p className={classes.quiet}>{t(sharings.length === 0 ? 'artefacts.sharingNone' : 'artefacts.sharingText')}</p>
      {sharings.length > 0 && (
        <ol className={classes.stops}>
          {shown.map((stop, place) => (
            <StopRow key={stop.id} artefact={artefact} place={place} stop={stop} onMove={(by) => move(place, by)} />
          ))}
        </ol>
      )}
      {isAdding ? (
        <AddStop artefact={artefact} onDone={() => setIsAdding(false)} />
      ) : (
        <div>
          <Button
            variant="default"
            leftSection={<Plus size={18} aria-hidden="true" />}
            onClick={() => setIsAdding(true)}
          >
            {t('artefacts.addStop')}
          </Button>
        </div>
      )}
      {error && <Notice code={failureOf(error).code} />}
    </Card>
  );
}
