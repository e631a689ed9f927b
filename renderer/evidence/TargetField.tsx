import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import type { Framework, FrameworkId } from '../../shared/frameworks/frameworks.contract.ts';
import { failureOf } from '../api/failure.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { type OfferedFrameworks, useEvidence, useOfferedFrameworks, useTargets } from './evidence-queries.ts';
import { FrameworkSelect } from './FrameworkSelect.tsx';
import { type NamedTarget, useTargetChoices } from './useTargetChoices.tsx';

export interface TargetFieldProps {
  /** The piece that is to be shown, where it is one already. */
  piece: Evidence | undefined;
  onTake: (target: NamedTarget) => void;
}

interface OfferedProps extends TargetFieldProps {
  framework: Framework;
}

function Targets({ framework, piece, onTake }: OfferedProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { data: pieces, error } = useEvidence(framework.id);
  const targets = useTargets();
  const sections = useTargetChoices({
    framework,
    pieces: pieces ?? [],
    targets: targets.data ?? [],
    piece,
    typed,
  });
  const failure = error ?? targets.error;
  return (
    <>
      <ChoiceField
        label={t((targets.data?.length ?? 0) > 0 ? 'evidence.shows.searchAll' : 'evidence.shows.search')}
        listLabel={t('evidence.shows.results')}
        typed={typed}
        onType={setTyped}
        sections={sections}
        isSettled={pieces !== undefined && targets.data !== undefined}
        none={t('evidence.shows.none')}
        onTake={onTake}
      />
      {failure && <Notice code={failureOf(failure).code} />}
    </>
  );
}

function InFramework({ all, first, ...props }: TargetFieldProps & OfferedFrameworks & { first: Framework }) {
  const [wantedId, setWantedId] = useState<FrameworkId>(first.id);
  const framework = all.find(({ id }) => id === wantedId) ?? first;
  return (
    <>
      <FrameworkSelect all={all} value={framework} onChange={setWantedId} />
      <Targets key={framework.id} framework={framework} {...props} />
    </>
  );
}

/** What a piece is to be shown for: a part of a framework, a goal or a plan, found by a few letters. */
export function TargetField(props: TargetFieldProps) {
  const { data, error } = useOfferedFrameworks();
  if (error) return <Notice code={failureOf(error).code} />;
  if (!data) return <PaperLines />;
  return data.first ? <InFramework all={data.all} first={data.first} {...props} /> : null;
}
