import { Menu, Modal } from '@mantine/core';
import { DotsThree } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import type { Shown } from '../../shared/evidence/evidence.rules.ts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { failureOf } from '../api/failure.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { Line } from '../steps/public.ts';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { findCompetency } from './competencies.ts';
import classes from './evidence.module.css';
import { useLinkEvidence } from './evidence-queries.ts';
import { sourceIcons, sourceToWanted, usePieceTitle } from './source-words.ts';
import { useTakeAway } from './useTakeAway.ts';
import { WordsForm } from './WordsForm.tsx';

function Title({ piece }: { piece: Evidence }) {
  const title = usePieceTitle()(piece);
  if (piece.source.kind === 'words') {
    return (
      <span className={classes.words} data-private>
        {piece.source.words}
      </span>
    );
  }
  if (piece.entryId === null) return <span data-private>{title}</span>;
  return (
    <Link to={`/journal/${piece.entryId}`}>
      <span data-private>{title}</span>
    </Link>
  );
}

/** What else the piece is shown for, by its codes in the same framework: a piece may have several uses. */
function useMeta(framework: FrameworkWording): (shown: Shown) => string {
  const { t } = useTranslation();
  const today = useToday();
  return ({ piece, link }) => {
    const codes = piece.links
      .filter(({ frameworkId, competencyId }) => frameworkId === framework.id && competencyId !== link.competencyId)
      .flatMap(({ competencyId }) => findCompetency(framework, competencyId)?.code ?? []);
    return [
      t(`evidence.kinds.${piece.source.kind}`),
      dayWords(piece.happenedOn, today),
      ...(codes.length > 0 ? [t('evidence.alsoFor', { codes: codes.join(', ') })] : []),
    ].join(' · ');
  };
}

function ChangeWords({ shown: { piece, link }, onDone }: { shown: Shown; onDone: () => void }) {
  const { t } = useTranslation();
  if (piece.source.kind !== 'words') return null;
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('evidence.picker.changeTitle')}
      size={620}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      <WordsForm
        target={{ frameworkId: link.frameworkId, competencyId: link.competencyId }}
        words={piece.source.words}
        known={{ source: piece.source, why: link.why }}
        onKept={onDone}
      />
    </Modal>
  );
}

interface PieceMenuProps {
  shown: Shown;
  onSayWhy: () => void;
  onChangeWords: () => void;
  onTakeAway: () => void;
}

function PieceMenu({ shown: { piece, link }, onSayWhy, onChangeWords, onTakeAway }: PieceMenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const title = usePieceTitle()(piece);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ToolButton label={t('evidence.more', { title })} tooltip={t('app.more')} icon={DotsThree} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onSayWhy}>{t(link.why === '' ? 'evidence.sayWhy' : 'evidence.changeWhy')}</Menu.Item>
        {piece.source.kind === 'words' && <Menu.Item onClick={onChangeWords}>{t('evidence.changeWords')}</Menu.Item>}
        {piece.entryId !== null && (
          <Menu.Item onClick={() => void navigate(`/journal/${piece.entryId}`)}>{t('evidence.open')}</Menu.Item>
        )}
        <Menu.Item onClick={onTakeAway}>{t('evidence.takeAway')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A piece as it is shown for one competency: what it is, from which day, and why. */
export function PieceRow({ framework, shown }: { framework: FrameworkWording; shown: Shown }) {
  const { piece, link } = shown;
  const { t } = useTranslation();
  const metaOf = useMeta(framework);
  const saving = useLinkEvidence();
  const { takeAway, error } = useTakeAway();
  const [asked, setAsked] = useState<'why' | 'words'>();
  const PieceIcon = sourceIcons[piece.source.kind];
  const target = { frameworkId: link.frameworkId, competencyId: link.competencyId };
  return (
    <li className={classes.piece}>
      <PieceIcon size={18} aria-hidden="true" className={classes.icon} />
      <div className={classes.about}>
        <p className={classes.pieceTitle}>
          <Title piece={piece} />
        </p>
        <p className={classes.meta}>{metaOf(shown)}</p>
        {(link.why !== '' || asked === 'why') && (
          <div className={classes.why}>
            <Line
              key={asked}
              label={t('evidence.why')}
              placeholder={t('evidence.whyPlaceholder')}
              stored={link.why}
              maxLength={500}
              mayBeEmpty
              takesFocus={asked === 'why'}
              save={(why) => saving.mutateAsync({ source: sourceToWanted(piece), target, why })}
            />
          </div>
        )}
        {error && <Notice code={failureOf(error).code} />}
      </div>
      <PieceMenu
        shown={shown}
        onSayWhy={() => setAsked('why')}
        onChangeWords={() => setAsked('words')}
        onTakeAway={() => void takeAway(shown)}
      />
      {asked === 'words' && <ChangeWords shown={shown} onDone={() => setAsked(undefined)} />}
    </li>
  );
}
