import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceAbout } from '../../shared/evidence/about.contract.ts';
import { nothingSaid } from '../../shared/evidence/about.rules.ts';
import type { Evidence, EvidenceTarget } from '../../shared/evidence/evidence.contract.ts';
import { linkTo, targetOf } from '../../shared/evidence/target.rules.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { FoldedAbout } from './AboutFields.tsx';
import { useLinkEvidence } from './evidence-queries.ts';
import classes from './picker.module.css';
import { SourceLine } from './SourceLine.tsx';
import { type Keeping, useKeeping } from './useKeeping.ts';
import type { ChosenSource } from './useSources.tsx';

interface FormProps {
  keeping: Keeping;
  canKeep: boolean;
  keepLabel?: string | undefined;
  onBack?: (() => void) | undefined;
  children: ReactNode;
}

/** A form that keeps a piece of evidence: by its button, by Enter, and before the journal is locked. */
export function Form({ keeping, canKeep, keepLabel, onBack, children }: FormProps) {
  const { t } = useTranslation();
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (canKeep) void keeping.keep();
      }}
    >
      {children}
      {keeping.error !== null && <Notice code={failureOf(keeping.error).code} />}
      <div className={classes.answers}>
        {onBack && (
          <Button variant="default" onClick={onBack}>
            {t('evidence.picker.back')}
          </Button>
        )}
        <Button type="submit" disabled={!canKeep}>
          {keepLabel ?? t('evidence.picker.keep')}
        </Button>
      </div>
    </form>
  );
}

export function WhyField({
  why,
  onChange,
  takesFocus,
}: {
  why: string;
  onChange: (why: string) => void;
  takesFocus?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('evidence.why')}
      placeholder={t('evidence.whyPlaceholder')}
      value={why}
      maxLength={500}
      autoFocus={takesFocus ?? false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export interface KeepFormProps {
  target: EvidenceTarget;
  chosen: ChosenSource;
  /** The piece that the source is already, whatever that is shown for. */
  piece: Evidence | undefined;
  /** What stands beside its title; its day, unless something else matters more. */
  meta?: string | undefined;
  /** What the button says; without it, that the piece is kept. */
  keepLabel?: string;
  onBack?: () => void;
  onKept: (piece: Evidence) => void;
}

/** Why the chosen source shows it, a line that may stay empty; what else is said about it is folded up. */
export function KeepForm({ target, chosen, piece, meta, keepLabel, onBack, onKept }: KeepFormProps) {
  const today = useToday();
  const link = useLinkEvidence();
  const before = { why: (piece && linkTo(piece, target)?.why) ?? '', about: piece?.about ?? nothingSaid };
  const [why, setWhy] = useState(before.why);
  const [about, setAbout] = useState<EvidenceAbout>(); // undefined: nothing is said anew
  const keeping = useKeeping(
    why.trim() === before.why && about === undefined ? 'untouched' : 'touched',
    () => link.mutateAsync({ source: chosen.source, target: targetOf(target), why, about: about ?? null }),
    onKept,
  );
  return (
    <Form keeping={keeping} canKeep keepLabel={keepLabel} onBack={onBack}>
      <p className={classes.chosen}>
        <SourceLine kind={chosen.source.kind} title={chosen.title} meta={meta ?? dayWords(chosen.happenedOn, today)} />
      </p>
      <WhyField why={why} onChange={setWhy} takesFocus />
      <FoldedAbout about={about ?? before.about} onChange={setAbout} />
    </Form>
  );
}
