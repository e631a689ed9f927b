import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedPiece, PieceSource } from '../../../shared/portfolio/portfolio.contract.ts';
import { datedWords } from '../../ui/day-words.ts';
import type { OutlineActions } from '../outline/actions.ts';
import { AssessmentChoice } from './AssessmentChoice.tsx';
import { PageChoice } from './PageChoice.tsx';
import classes from './piece.module.css';
import { RoundChoice } from './RoundChoice.tsx';

/** Where in Cairn a piece is to be changed; null: nowhere but here. */
function addressOf(source: PieceSource): string | null {
  switch (source.kind) {
    case 'page':
      return `/journal/${source.entryId}`;
    case 'artefact':
      return `/portfolio/artefacts/${source.artefactId}`;
    case 'assessment':
      return `/growth/result/${source.assessmentId}`;
    case 'round':
      return `/feedback/${source.roundId}/results`;
    case 'goal':
      return `/next-steps/goals/${source.goalId}`;
    case 'evidence':
      return `/growth/evidence/${source.evidenceId}`;
    case 'steps':
    case 'words':
    case 'permissions':
      return null;
  }
}

interface SourceFieldsProps {
  piece: ListedPiece;
  onChange: (source: PieceSource, isTyped?: boolean) => void;
}

/** What of the source goes along, where there is something to choose. */
function SourceFields({ piece: { source }, onChange }: SourceFieldsProps) {
  const { t } = useTranslation();
  switch (source.kind) {
    case 'page':
      return <PageChoice source={source} onChange={onChange} />;
    case 'assessment':
      return <AssessmentChoice source={source} onChange={onChange} />;
    case 'round':
      return <RoundChoice source={source} onChange={onChange} />;
    case 'words':
      return (
        <Textarea
          data-private
          label={t('portfolio.builder.piece.words')}
          classNames={{ input: classes.growing ?? '' }}
          maxLength={8000}
          value={source.words}
          onChange={({ currentTarget: { value } }) => onChange({ kind: 'words', words: value }, true)}
        />
      );
    default:
      return null;
  }
}

/** What the coach says about a piece, and what of it goes along. */
export function PiecePanel({ piece, actions }: { piece: ListedPiece; actions: OutlineActions }) {
  const { t } = useTranslation();
  const address = addressOf(piece.source);
  const isThere = piece.trouble !== 'gone' && piece.trouble !== 'in-trash';
  return (
    <div className={classes.panel}>
      <p className={classes.meta}>
        {t(`portfolio.builder.kinds.${piece.source.kind}`)}
        {piece.happenedOn !== null && `, ${datedWords(piece.happenedOn)}`}
        {address !== null && isThere && (
          <>
            {' · '}
            <Link to={address}>{t('portfolio.builder.piece.open')}</Link>
          </>
        )}
      </p>
      <Textarea
        data-private
        label={t('portfolio.builder.piece.why')}
        placeholder={t('portfolio.builder.piece.whyHint')}
        classNames={{ input: classes.growing ?? '' }}
        maxLength={1000}
        value={piece.why}
        onChange={({ currentTarget: { value } }) => actions.changePiece(piece.id, { why: value }, true)}
      />
      <TextInput
        data-private
        label={t('portfolio.builder.piece.title')}
        placeholder={piece.sourceTitle}
        maxLength={200}
        value={piece.title}
        onChange={({ currentTarget: { value } }) => actions.changePiece(piece.id, { title: value }, true)}
      />
      <SourceFields piece={piece} onChange={(source, isTyped) => actions.changePiece(piece.id, { source }, isTyped)} />
    </div>
  );
}
