import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, groups } from '../../shared/feedback/disclosed.contract.ts';
import { type InviteId, isProtectedMode, type Round } from '../../shared/feedback/feedback.contract.ts';
import { useSettings } from '../settings/public.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './handover.module.css';
import { useBegin } from './useBegin.ts';

/** Whom the laptop can be handed to: in an open conversation those whose form is not answered, and otherwise a group. */
interface Whom {
  key: string;
  label: string;
  inviteId: InviteId | null;
  group: Group;
}

function useWhom({ mode, invites, asked }: Round): Whom[] {
  const { t } = useTranslation();
  if (isProtectedMode(mode))
    return groups.map((group) => ({ key: group, label: t(`feedback.groupsOne.${group}`), inviteId: null, group }));
  return invites
    .filter(({ state }) => state === 'open')
    .map(({ id, askedId, group }) => {
      const name = asked.find((one) => one.id === askedId)?.name ?? t(`feedback.groupsOne.${group}`);
      return { key: id, label: name, inviteId: id, group };
    });
}

/** "Here and now", on the page of a round: says what it guards and what not, and gives the screen away. */
export function HandOverPanel({ round }: { round: Round }) {
  const { t } = useTranslation();
  const minutes = useSettings()?.autoLockMinutes ?? 0;
  const { begin, isPending, failure } = useBegin();
  const whom = useWhom(round);
  const [chosen, setChosen] = useState<string>();
  const one = whom.find(({ key }) => key === chosen) ?? whom[0];
  const isProtected = isProtectedMode(round.mode);

  return (
    <Card title={t('handover.panelTitle')}>
      <p className={classes.said}>
        {minutes > 0 ? t('handover.panelText', { count: minutes }) : t('handover.panelTextNoLock')}
      </p>
      <p className={classes.said}>{t('handover.panelHonest')}</p>
      {one ? (
        <div className={classes.begin}>
          <NativeSelect
            label={t('handover.who')}
            value={one.key}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={whom.map(({ key, label }) => ({ value: key, label }))}
            {...(isProtected ? {} : { 'data-private': true })}
          />
          <Button
            variant="default"
            aria-disabled={isPending}
            onClick={() => void begin({ roundId: round.id, inviteId: one.inviteId, group: one.group })}
          >
            {t(isPending ? 'handover.handingOver' : 'handover.handOver')}
          </Button>
        </div>
      ) : (
        <p className={classes.said}>{t('handover.nobodyLeft')}</p>
      )}
      {failure && <Notice code={failure.code} />}
    </Card>
  );
}
