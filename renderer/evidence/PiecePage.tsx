import { Button } from '@mantine/core';
import { ArrowLeft, Plus } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { isDescribed, isRefused } from '../../shared/evidence/about.rules.ts';
import { type Evidence, type EvidenceId, evidenceId } from '../../shared/evidence/evidence.contract.ts';
import { failureOf } from '../api/failure.ts';
import { copyText } from '../editor/copy-text.ts';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { AboutLine } from './AboutLine.tsx';
import { DescribeDialog } from './DescribeDialog.tsx';
import classes from './evidence.module.css';
import { usePiece } from './evidence-queries.ts';
import { ForgetDialog } from './ForgetDialog.tsx';
import { PieceUses } from './PieceUses.tsx';
import { RewordDialog } from './RewordDialog.tsx';
import { useAsChosen, usePieceTitle, wayTo } from './source-words.ts';
import { TargetDialog } from './TargetDialog.tsx';
import { useSay } from './useSay.tsx';

/** The piece itself: the way to its page, or its words and its address. */
function Itself({ piece, onReword }: { piece: Evidence; onReword: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const { source } = piece;
  if (source.kind !== 'words' && source.kind !== 'address') {
    const way = wayTo(piece);
    if (!way) return null;
    return (
      <p>
        <Link to={way.to}>{t(`evidence.open.${way.kind}`)}</Link>
      </p>
    );
  }
  return (
    <>
      {source.words.trim() !== piece.title && source.words !== '' && (
        <p className={classes.wholeWords} data-private>
          {source.words}
        </p>
      )}
      {source.kind === 'address' && (
        <p className={classes.wholeAddress} data-private>
          {source.address}
        </p>
      )}
      <div className={classes.tools}>
        <Button className={classes.quiet ?? ''} variant="subtle" size="compact-sm" onClick={onReword}>
          {t('evidence.changeWords')}
        </Button>
        {source.kind === 'address' && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              copyText(source.address);
              say(t('evidence.copied'));
            }}
          >
            {t('evidence.copyAddress')}
          </Button>
        )}
      </div>
    </>
  );
}

function WholePiece({ piece }: { piece: Evidence }) {
  const { t } = useTranslation();
  const id = useId();
  const today = useToday();
  const navigate = useNavigate();
  const say = useSay();
  const title = usePieceTitle()(piece);
  const asChosen = useAsChosen();
  const [asked, setAsked] = useState<'about' | 'words' | 'target' | 'forget'>();
  const done = () => setAsked(undefined);
  const isSaid = isDescribed(piece.about);

  function forgotten(isForgotten: boolean): void {
    done();
    if (!isForgotten) return;
    say(t('evidence.piece.forgotten'));
    void navigate('/growth/evidence', { replace: true });
  }

  return (
    <>
      <PageTitle meta={`${t(`evidence.kinds.${piece.source.kind}`)} · ${dayWords(piece.happenedOn, today)}`}>
        <span data-private>{title}</span>
      </PageTitle>
      <Itself piece={piece} onReword={() => setAsked('words')} />
      <section className={classes.part} aria-labelledby={`${id}-said`}>
        <h2 id={`${id}-said`}>{t('evidence.piece.said')}</h2>
        {isSaid ? (
          <AboutLine about={piece.about} />
        ) : (
          <p className={classes.quietText}>{t('evidence.piece.nothingSaid')}</p>
        )}
        {isRefused(piece.about) && <p className={classes.gap}>{t('evidence.about.refused')}</p>}
        <Button className={classes.quiet ?? ''} variant="subtle" size="compact-sm" onClick={() => setAsked('about')}>
          {t(isSaid ? 'evidence.changeAbout' : 'evidence.describe')}
        </Button>
      </section>
      <section className={classes.part} aria-labelledby={`${id}-for`}>
        <h2 id={`${id}-for`}>{t('evidence.piece.shownFor')}</h2>
        <PieceUses piece={piece} />
        <div className={classes.tools}>
          <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={() => setAsked('target')}>
            {t(piece.links.length === 0 ? 'evidence.view.show' : 'evidence.piece.add')}
          </Button>
          <Button variant="subtle" onClick={() => setAsked('forget')}>
            {t('evidence.piece.forget')}
          </Button>
        </div>
      </section>
      {asked === 'about' && <DescribeDialog piece={piece} onDone={done} />}
      {asked === 'words' && <RewordDialog piece={piece} onDone={done} />}
      {asked === 'target' && <TargetDialog chosen={asChosen(piece)} piece={piece} onDone={done} />}
      {asked === 'forget' && <ForgetDialog piece={piece} onDone={forgotten} />}
    </>
  );
}

function Piece({ id }: { id: EvidenceId }) {
  const { data: piece, error } = usePiece(id);
  if (error) return <Notice code={failureOf(error).code} />;
  return piece ? <WholePiece piece={piece} /> : <PaperLines />;
}

/** One piece in one place: what it is, what is said about it, and everything that it is shown for. */
export function PiecePage() {
  const { t } = useTranslation();
  const id = evidenceId.safeParse(useParams().evidenceId);
  return (
    <div className={classes.page}>
      <Link className={classes.back} to="/growth/evidence">
        <ArrowLeft size={16} aria-hidden="true" />
        {t('evidence.piece.all')}
      </Link>
      {id.success ? <Piece key={id.data} id={id.data} /> : <Notice code="evidence-missing" />}
    </div>
  );
}
