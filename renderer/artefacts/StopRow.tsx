import { Button, NativeSelect } from '@mantine/core';
import { FlagPennant } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { type Artefact, audiences, type Sharing } from '../../shared/artefacts/artefacts.contract.ts';
import { openCapture } from '../capture/public.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { Movers } from '../ui/Movers.tsx';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useUndoToast } from '../ui/useUndoToast.tsx';
import { ArtefactField } from './ArtefactField.tsx';
import classes from './artefacts.module.css';
import { useChangeArtefact } from './artefacts-queries.ts';

export interface StopRowProps {
  artefact: Artefact;
  place: number;
  stop: Sharing;
  onMove: (by: -1 | 1) => void;
}

const texts = [
  { name: 'channel', max: 200 },
  { name: 'ask', max: 500 },
  { name: 'response', max: 1000 },
] as const;

/** One stop of the sharing plan. */
export function StopRow({ artefact, place, stop, onMove }: StopRowProps) {
  const { t } = useTranslation();
  const say = useUndoToast();
  const sayRefused = useSayRefused();
  const { mutate, mutateAsync } = useChangeArtefact(artefact.id);
  const one = (said: Partial<Sharing>) => (now: Artefact) => ({
    sharings: now.sharings.map((each) => (each.id === stop.id ? { ...each, ...said } : each)),
  });
  const number = place + 1;
  const label = (what: string) => t('artefacts.stopField', { what, place: number });
  // Somebody else is somebody in the coach's words: without them it cannot be chosen.
  const offered = audiences.filter((audience) => audience !== 'other' || stop.who !== '');

  function capture(): void {
    const { title } = artefact;
    const who = stop.who || t(`artefacts.audiences.${stop.audience}`);
    const words =
      stop.on === null
        ? t('artefacts.stepWords', { title, who })
        : t('artefacts.stepWordsOn', { title, who, day: datedWords(stop.on) });
    openCapture({}, words);
  }

  function takeOut(): void {
    mutate(({ sharings }) => ({ sharings: sharings.filter(({ id }) => id !== stop.id) }), {
      onSuccess: () =>
        say(t('artefacts.stopRemoved'), () =>
          mutate(({ sharings }) => ({ sharings: sharings.toSpliced(place, 0, stop) }), { onError: sayRefused }),
        ),
    });
  }

  return (
    <li className={classes.stop}>
      <span className={classes.stopNumber} aria-hidden="true">
        {number}
      </span>
      <div className={classes.stopWords}>
        <div className={classes.stopHead}>
          <NativeSelect
            aria-label={label(t('artefacts.audience'))}
            value={stop.audience}
            data={offered.map((audience) => ({ value: audience, label: t(`artefacts.audiences.${audience}`) }))}
            onChange={({ currentTarget: { value } }) => {
              const audience = audiences.find((each) => each === value);
              if (audience) mutate(one({ audience }));
            }}
          />
          <ArtefactField
            kind="note"
            label={label(t('artefacts.audienceWho'))}
            placeholder={t('artefacts.audienceWho')}
            stored={stop.who}
            maxLength={120}
            isNeeded={stop.audience === 'other'}
            save={(who) => mutateAsync(one({ who }))}
          />
          <DayField
            label={label(t('artefacts.on'))}
            words={stop.on === null ? t('artefacts.chooseDay') : datedWords(stop.on)}
            value={stop.on}
            clearLabel={t('artefacts.noDay')}
            onChange={(on) => mutate(one({ on }))}
          />
          <Movers
            id={`stop-${stop.id}`}
            what={t('artefacts.stopOf', { place: number })}
            place={place}
            count={artefact.sharings.length}
            least={0}
            onMove={onMove}
            onRemove={takeOut}
          />
        </div>
        <div className={classes.stopFields}>
          {texts.map(({ name, max }) => (
            <ArtefactField
              key={name}
              kind="line"
              label={t(`artefacts.${name}`)}
              placeholder={t(`artefacts.${name}Placeholder`)}
              stored={stop[name]}
              maxLength={max}
              isLong={name === 'response'}
              save={(words) => mutateAsync(one({ [name]: words }))}
            />
          ))}
        </div>
        {stop.response === '' && (
          <div>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<FlagPennant size={16} aria-hidden="true" />}
              aria-label={label(t('artefacts.makeStep'))}
              onClick={capture}
            >
              {t('artefacts.makeStep')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
