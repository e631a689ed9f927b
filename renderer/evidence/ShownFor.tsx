import { Menu } from '@mantine/core';
import { DotsThree } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import type { Shown } from '../../shared/evidence/evidence.rules.ts';
import { targetKey, targetOf } from '../../shared/evidence/target.rules.ts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { failureOf } from '../api/failure.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { Line } from '../steps/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { findCompetency } from './competencies.ts';
import classes from './evidence.module.css';
import { useLinkEvidence, useOfferedFrameworks, usePageEvidence } from './evidence-queries.ts';
import { sourceToWanted, usePieceTitle } from './source-words.ts';
import { useTakeAway } from './useTakeAway.tsx';

/** What a link is for, in words. */
function useTargetName(all: readonly FrameworkWording[]): (shown: Shown) => string {
  const { t } = useTranslation();
  return ({ link }) => {
    if (link.kind !== 'competency') return link.title || t(`evidence.unnamed.${link.kind}`);
    const framework = all.find(({ id }) => id === link.frameworkId);
    const competency = framework && findCompetency(framework, link.competencyId);
    return competency ? `${competency.code} ${competency.name}` : t('evidence.shows.gone');
  };
}

function LinkRow({ shown, name }: { shown: Shown; name: string }) {
  const { piece, link } = shown;
  const { t } = useTranslation();
  const title = usePieceTitle()(piece);
  const saving = useLinkEvidence();
  const { takeAway, error, asking } = useTakeAway();
  const [isAsked, setIsAsked] = useState(false);
  const { kind } = piece.source;
  return (
    <li className={classes.piece}>
      <div className={classes.about}>
        <p className={classes.pieceTitle}>{name}</p>
        {(kind === 'file' || kind === 'step') && (
          <p className={classes.meta}>
            <Veiled
              word={title}
              words={(word) => t(kind === 'file' ? 'evidence.shows.ofFile' : 'evidence.shows.ofStep', { title: word })}
            />
          </p>
        )}
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
          <Menu.Item onClick={() => void takeAway(shown)}>{t('evidence.takeAway')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking}
    </li>
  );
}

export interface ShownForProps {
  entryId: EntryId;
  /** Whether the page is in the journal already. */
  isStored: boolean;
}

function Links({ pieces }: { pieces: readonly Evidence[] }) {
  const { t } = useTranslation();
  const frameworks = useOfferedFrameworks().data;
  const nameOf = useTargetName(frameworks?.all ?? []);
  if (!frameworks) return null;
  const shown = pieces.flatMap((piece) => piece.links.map((link) => ({ piece, link })));
  return (
    <section className={classes.shownFor} aria-label={t('evidence.shows.foot')}>
      <h2>{t('evidence.shows.foot')}</h2>
      <ul className={classes.pieces}>
        {shown.map((each) => (
          <LinkRow key={`${each.piece.id} ${targetKey(each.link)}`} shown={each} name={nameOf(each)} />
        ))}
      </ul>
    </section>
  );
}

/** The foot of a page: what it is shown for, its files and next steps too. Nothing where it is shown for nothing. */
export function ShownFor({ entryId, isStored }: ShownForProps) {
  const { data: pieces, error } = usePageEvidence(entryId, isStored);
  if (error) return <Notice code={failureOf(error).code} />;
  return pieces && pieces.length > 0 ? <Links pieces={pieces} /> : null;
}
