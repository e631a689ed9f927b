import { Menu } from '@mantine/core';
import { DotsThree } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { AskedIn, EvidenceLink, OfferedTarget } from '../../shared/evidence/evidence.contract.ts';
import type { Shown } from '../../shared/evidence/evidence.rules.ts';
import { targetOf } from '../../shared/evidence/target.rules.ts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { addressOfKind, addressOfRequirement } from '../../shared/steps/steps.address.ts';
import { failureOf } from '../api/failure.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { Line } from '../steps/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { findCompetency } from './competencies.ts';
import classes from './evidence.module.css';
import { useLinkEvidence } from './evidence-queries.ts';
import { sourceToWanted } from './source-words.ts';
import { useTakeAway } from './useTakeAway.tsx';

/** What a link is for, in words. */
export function useTargetName(all: readonly FrameworkWording[]): (link: EvidenceLink) => string {
  const { t } = useTranslation();
  return (link) => {
    if (link.kind !== 'competency') return link.title || t(`evidence.unnamed.${link.kind}`);
    const framework = all.find(({ id }) => id === link.frameworkId);
    const competency = framework && findCompetency(framework, link.competencyId);
    return competency ? `${competency.code} ${competency.name}` : t('evidence.shows.gone');
  };
}

/** Where a goal, a plan or a requirement is looked at. */
export function addressOf({ target, askedIn }: { target: OfferedTarget['target']; askedIn: AskedIn | null }): string {
  if (target.kind === 'goal') return addressOfKind('goal', target.goalId);
  if (target.kind === 'plan') return addressOfKind('plan', target.planId);
  return addressOfRequirement(askedIn?.programId ?? '', target.requirementId);
}

function TargetName({ link, name }: { link: EvidenceLink; name: string }) {
  if (link.kind === 'competency') return name;
  return (
    <>
      <Link to={addressOf({ target: link, askedIn: link.kind === 'requirement' ? link.askedIn : null })}>
        <span data-private>{name}</span>
      </Link>
      {link.kind === 'requirement' && (
        <small className={classes.askedIn} data-private>
          {link.askedIn.phase}
        </small>
      )}
    </>
  );
}

export interface LinkRowProps {
  shown: Shown;
  name: string;
  /** Whether the piece is looked at elsewhere, and its own page is one way further. */
  hasWay?: boolean;
  /** What stands below the name. */
  children?: ReactNode;
}

/** One thing that a piece is shown for, with why, and a way to take it away. */
export function LinkRow({ shown, name, hasWay = false, children }: LinkRowProps) {
  const { piece, link } = shown;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const saving = useLinkEvidence();
  const { takeAway, error, asking } = useTakeAway();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <li className={classes.piece}>
      <div className={classes.about}>
        <p className={classes.pieceTitle}>
          <TargetName link={link} name={name} />
        </p>
        {children}
        {(link.why !== '' || isAsked) && (
          <div className={classes.why}>
            <Line
              label={t('evidence.why')}
              placeholder={t('evidence.whyPlaceholder')}
              stored={link.why}
              maxLength={500}
              mayBeEmpty
              takesFocus={isAsked}
              save={(why) => saving.mutateAsync({ source: sourceToWanted(piece), target: targetOf(link), why })}
            />
          </div>
        )}
        {error && <Notice code={failureOf(error).code} />}
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ToolButton label={t('evidence.more', { title: name })} tooltip={t('app.more')} icon={DotsThree} />
        </Menu.Target>
        <Menu.Dropdown>
          {link.why === '' && <Menu.Item onClick={() => setIsAsked(true)}>{t('evidence.sayWhy')}</Menu.Item>}
          {hasWay && (
            <Menu.Item onClick={() => void navigate(`/growth/evidence/${piece.id}`)}>
              {t('evidence.whereUsed')}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => void takeAway(shown)}>{t('evidence.takeAway')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking}
    </li>
  );
}
