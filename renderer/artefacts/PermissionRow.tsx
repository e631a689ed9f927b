import { NativeSelect } from '@mantine/core';
import { CaretDown, CaretUp, User, UsersThree, X } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ArtefactId,
  audiences,
  type Permission,
  permissionStates,
  shownParts,
} from '../../shared/artefacts/artefacts.contract.ts';
import { answered, isShown } from '../../shared/artefacts/artefacts.rules.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { usePersonCode } from '../people/public.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useUndoToast } from '../ui/useUndoToast.tsx';
import { ArtefactField } from './ArtefactField.tsx';
import classes from './artefacts.module.css';
import { useChangeArtefact } from './artefacts-queries.ts';
import { Toggles } from './Toggles.tsx';

interface RowProps {
  artefactId: ArtefactId;
  place: number;
  said: Permission;
}

/** Changes one permission of the list as it stands by then. */
function usePermission({ artefactId, place, said }: RowProps) {
  const { t } = useTranslation();
  const say = useUndoToast();
  const sayRefused = useSayRefused();
  const { mutate, mutateAsync } = useChangeArtefact(artefactId);
  const one = (change: (now: Permission) => Permission) => (now: { permissions: Permission[] }) => ({
    permissions: now.permissions.map((each) => (each.id === said.id ? change(each) : each)),
  });
  return {
    change: (words: Partial<Permission>) => mutate(one((now) => ({ ...now, ...words }))),
    save: (words: Partial<Permission>) => mutateAsync(one((now) => ({ ...now, ...words }))),
    answer: (state: Permission['state']) => mutate(one((now) => answered(now, state))),
    takeOut: () =>
      mutate(({ permissions }) => ({ permissions: permissions.filter(({ id }) => id !== said.id) }), {
        onSuccess: () =>
          say(t('artefacts.personRemoved'), () =>
            mutate(({ permissions }) => ({ permissions: permissions.toSpliced(place, 0, said) }), {
              onError: sayRefused,
            }),
          ),
      }),
  };
}

type Actions = ReturnType<typeof usePermission>;

function Who({ said, who, actions }: { said: Permission; who: string; actions: Actions }) {
  const { t } = useTranslation();
  const WhoIcon = said.kind === 'adult' ? User : UsersThree;
  return (
    <div className={classes.who}>
      <WhoIcon size={18} aria-hidden="true" className={classes.rowIcon} />
      <span className="screen-reader-only">{t(said.kind === 'adult' ? 'artefacts.adult' : 'artefacts.pupils')}</span>
      {said.personId === null ? (
        <ArtefactField
          kind="note"
          label={t('artefacts.rowOf', { what: t('artefacts.who'), who })}
          stored={said.who}
          maxLength={200}
          isNeeded
          save={(words) => actions.save({ who: words })}
        />
      ) : (
        <span className={classes.code} data-private>
          {who}
        </span>
      )}
    </div>
  );
}

/** For whom a yes was given, and how long it holds. */
function Yes({ said, who, actions }: { said: Permission; who: string; actions: Actions }) {
  const { t } = useTranslation();
  return (
    <div className={classes.yes}>
      <Toggles
        label={t('artefacts.rowOf', { what: t('artefacts.for'), who })}
        words={t('artefacts.for')}
        values={audiences}
        chosen={said.audiences}
        nameOf={(audience) => t(`artefacts.audiences.${audience}`)}
        onChange={(chosen) => actions.change({ audiences: chosen })}
      />
      <DayField
        label={t('artefacts.rowOf', { what: t('artefacts.until'), who })}
        words={
          said.until === null ? t('artefacts.untilOpen') : t('artefacts.untilDay', { day: datedWords(said.until) })
        }
        value={said.until}
        clearLabel={t('artefacts.noEnd')}
        onChange={(until) => actions.change({ until })}
      />
    </div>
  );
}

function Details({ said, actions }: { said: Permission; actions: Actions }) {
  const { t } = useTranslation();
  return (
    <div className={classes.details}>
      {said.kind === 'pupils' && (
        <NumberLine label={t('artefacts.count')} stored={said.count} save={(count) => actions.save({ count })} />
      )}
      <ArtefactField
        kind="line"
        label={t('artefacts.givenBy')}
        placeholder={t('artefacts.givenByPlaceholder')}
        stored={said.givenBy}
        maxLength={200}
        save={(givenBy) => actions.save({ givenBy })}
      />
      <ArtefactField
        kind="line"
        label={t('artefacts.note')}
        placeholder={t('artefacts.notePlaceholder')}
        stored={said.note}
        maxLength={500}
        save={(note) => actions.save({ note })}
      />
    </div>
  );
}

/** A number of heads as a kept line: what is no number from 1 to 5,000 comes back as it was. */
function NumberLine({
  label,
  stored,
  save,
}: {
  label: string;
  stored: number;
  save: (count: number) => Promise<unknown>;
}) {
  return (
    <ArtefactField
      kind="line"
      label={label}
      stored={`${stored}`}
      maxLength={4}
      isNeeded
      save={async (words) => {
        const count = Number(words);
        if (Number.isInteger(count) && count >= 1 && count <= 5000) await save(count);
      }}
    />
  );
}

/** One adult, or one group of pupils: who, what they said and when, what is shown of them, and for whom a yes holds. */
export function PermissionRow(props: RowProps) {
  const { t } = useTranslation();
  const { said, place } = props;
  const id = useId();
  const actions = usePermission(props);
  const code = usePersonCode(said.personId ?? '');
  const [isOpen, setIsOpen] = useState(false);
  const who = (said.personId === null ? said.who : code) || t('artefacts.unnamed');
  const dayLabel = t(said.state === 'asked' ? 'artefacts.askedOn' : 'artefacts.saidOn');
  const what = t('artefacts.personOf', { place: place + 1 });
  return (
    <li className={classes.person}>
      <div className={classes.personLine}>
        <Who said={said} who={who} actions={actions} />
        <NativeSelect
          aria-label={t('artefacts.rowOf', { what: t('artefacts.answer'), who })}
          value={said.state}
          data={permissionStates.map((state) => ({ value: state, label: t(`artefacts.states.${state}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const state = permissionStates.find((one) => one === value);
            if (state) actions.answer(state);
          }}
        />
        <span className={classes.when}>
          {said.state !== 'not-asked' && (
            <DayField
              label={t('artefacts.rowOf', { what: dayLabel, who })}
              words={said.on === null ? dayLabel : datedWords(said.on)}
              value={said.on}
              clearLabel={t('artefacts.noDay')}
              onChange={(on) => actions.change({ on })}
            />
          )}
        </span>
        <span className={classes.rowTools}>
          <ToolButton
            label={t('artefacts.details', { what })}
            icon={isOpen ? CaretUp : CaretDown}
            aria-expanded={isOpen}
            aria-controls={`${id}-details`}
            onClick={() => setIsOpen(!isOpen)}
          />
          <ToolButton label={t('app.remove', { what })} icon={X} onClick={actions.takeOut} />
        </span>
      </div>
      <div className={classes.shownLine}>
        <Toggles
          label={t('artefacts.rowOf', { what: t('artefacts.shows'), who })}
          words={t('artefacts.shows')}
          values={shownParts}
          chosen={said.shows}
          nameOf={(part) => t(`artefacts.parts.${part}`)}
          onChange={(shows) => actions.change({ shows })}
        />
        {!isShown(said) && <p className={classes.hint}>{t('artefacts.nothingShown')}</p>}
      </div>
      {said.state === 'given' && <Yes said={said} who={who} actions={actions} />}
      <div id={`${id}-details`}>{isOpen && <Details said={said} actions={actions} />}</div>
    </li>
  );
}
