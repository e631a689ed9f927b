import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '../../shared/evidence/evidence.rules.ts';
import { targetOf } from '../../shared/evidence/target.rules.ts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Line } from '../steps/public.ts';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { AboutLine } from './AboutLine.tsx';
import { DescribeDialog } from './DescribeDialog.tsx';
import classes from './evidence.module.css';
import { useLinkEvidence } from './evidence-queries.ts';
import { PieceMenu } from './PieceMenu.tsx';
import { PieceTitle } from './PieceTitle.tsx';
import { RewordDialog } from './RewordDialog.tsx';
import { sourceIcons, sourceToWanted } from './source-words.ts';
import { useOtherUses } from './useOtherUses.ts';
import { useTakeAway } from './useTakeAway.tsx';

export interface PieceRowProps {
  /** The framework whose codes say what else it is shown for; undefined: such parts are counted. */
  framework: FrameworkWording | undefined;
  shown: Shown;
}

/** A piece as it is shown for one thing: what it is, from which day, what is said about it, and why it is here. */
export function PieceRow({ framework, shown }: PieceRowProps) {
  const { piece, link } = shown;
  const { t } = useTranslation();
  const today = useToday();
  const others = useOtherUses(framework)(shown);
  const saving = useLinkEvidence();
  const { takeAway, error, asking } = useTakeAway();
  const [asked, setAsked] = useState<'why' | 'words' | 'about'>();
  const PieceIcon = sourceIcons[piece.source.kind];
  const meta = [t(`evidence.kinds.${piece.source.kind}`), dayWords(piece.happenedOn, today), ...others];
  return (
    <li className={classes.piece}>
      <PieceIcon size={18} aria-hidden="true" className={classes.icon} />
      <div className={classes.about}>
        <p className={classes.pieceTitle}>
          <PieceTitle piece={piece} />
        </p>
        <p className={classes.meta}>{meta.join(' · ')}</p>
        <AboutLine about={piece.about} />
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
              save={(why) => saving.mutateAsync({ source: sourceToWanted(piece), target: targetOf(link), why })}
            />
          </div>
        )}
        {error && <Notice code={failureOf(error).code} />}
      </div>
      <PieceMenu
        shown={shown}
        onSayWhy={() => setAsked('why')}
        onChangeWords={() => setAsked('words')}
        onDescribe={() => setAsked('about')}
        onTakeAway={() => void takeAway(shown)}
      />
      {asked === 'words' && <RewordDialog piece={piece} onDone={() => setAsked(undefined)} />}
      {asked === 'about' && <DescribeDialog piece={piece} onDone={() => setAsked(undefined)} />}
      {asking}
    </li>
  );
}
