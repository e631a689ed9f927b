import { Button } from '@mantine/core';
import { CheckCircle, Circle, CircleHalf, type Icon, PencilSimple, SealCheck } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { shownFor } from '../../shared/evidence/evidence.rules.ts';
import type { Phase, ProgramId, Requirement, ShownPiece } from '../../shared/programs/programs.contract.ts';
import { progressOf, type RequirementState, shownForIt } from '../../shared/programs/progress.rules.ts';
import { failureOf } from '../api/failure.ts';
import { PickerDialog, Pieces } from '../evidence/public.ts';
import { useTemplateName } from '../templates/public.ts';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './program.module.css';
import { asksWords, missingWords } from './program-words.ts';
import { useSetHandedIn } from './programs-queries.ts';
import { useWritePage } from './useWritePage.ts';

const stateIcons: Record<RequirementState, Icon> = {
  'not-started': Circle,
  drafting: CircleHalf,
  ready: CheckCircle,
  'handed-in': SealCheck,
};

export interface RequirementRowProps {
  programId: ProgramId;
  phase: Phase;
  asked: Requirement;
  /** All that is shown in the program, and the same as evidence. */
  shown: readonly ShownPiece[];
  pieces: readonly Evidence[];
}

/** One thing that is asked for: how far it is, what is missing, what is shown for it, and the ways on. */
export function RequirementRow({ programId, phase, asked, shown, pieces }: RequirementRowProps) {
  const { t } = useTranslation();
  const templateName = useTemplateName();
  const [isChoosing, setIsChoosing] = useState(false);
  const progress = progressOf(asked, shownForIt(asked, shown));
  const target = { kind: 'requirement' as const, requirementId: asked.id };
  const StateIcon = stateIcons[progress.state];
  const missing = missingWords(t, asked, progress);
  const { text, handedInOn } = asked;
  return (
    <li className={classes.requirement} data-state={progress.state}>
      <StateIcon
        size={20}
        weight={progress.state === 'handed-in' ? 'fill' : 'regular'}
        aria-hidden="true"
        className={classes.stateIcon}
      />
      <div className={classes.asked}>
        <p className={classes.askedText} data-private>
          {text}
        </p>
        <p className={classes.meta}>
          <strong>
            {handedInOn === null
              ? t(`programs.page.states.${progress.state}`)
              : t('programs.page.handedInOn', { day: datedWords(handedInOn) })}
          </strong>
          {handedInOn === null && ` · ${asksWords(t, asked, templateName(asked.templateId) ?? undefined)}`}
        </p>
        {missing !== '' && progress.state === 'drafting' && (
          <p className={classes.missing}>{t('programs.page.missing', { words: missing })}</p>
        )}
        {progress.state === 'ready' && <p className={classes.missing}>{t('programs.page.nothingMissing')}</p>}
        <Pieces label={t('programs.page.shown', { text })} shown={shownFor(pieces, target)}>
          <Ways
            programId={programId}
            phase={phase}
            asked={asked}
            state={progress.state}
            onShow={() => setIsChoosing(true)}
          />
        </Pieces>
        {isChoosing && (
          <PickerDialog target={target} title={t('programs.page.pickerTitle')} onDone={() => setIsChoosing(false)} />
        )}
      </div>
    </li>
  );
}

interface WaysProps {
  programId: ProgramId;
  phase: Phase;
  asked: Requirement;
  state: RequirementState;
  onShow: () => void;
}

function Ways({ programId, phase, asked, state, onShow }: WaysProps) {
  const { t } = useTranslation();
  const today = useToday();
  const setHandedIn = useSetHandedIn();
  const writing = useWritePage(programId, phase);
  const { id, text, kind } = asked;
  const error = setHandedIn.error ?? writing.error;
  const quiet = { variant: 'subtle', size: 'compact-sm', className: classes.way ?? '' } as const;
  if (state === 'handed-in') {
    return (
      <Button
        {...quiet}
        aria-label={t('programs.page.takeBackFor', { text })}
        onClick={() => setHandedIn.mutate({ ids: [id], on: null })}
      >
        {t('programs.page.takeBack')}
      </Button>
    );
  }
  return (
    <>
      {kind === 'page' && state !== 'ready' && (
        <Button
          {...quiet}
          leftSection={<PencilSimple size={16} aria-hidden="true" />}
          aria-label={t('programs.page.writeFor', { text })}
          onClick={() => writing.mutate(asked)}
        >
          {t('programs.page.write')}
        </Button>
      )}
      <Button {...quiet} aria-label={t('programs.page.showFor', { text })} onClick={onShow}>
        {t('programs.page.show')}
      </Button>
      <Button
        {...quiet}
        variant={state === 'ready' ? 'default' : 'subtle'}
        aria-label={t('programs.page.handInFor', { text })}
        onClick={() => setHandedIn.mutate({ ids: [id], on: today })}
      >
        {t('programs.page.handIn')}
      </Button>
      {error && <Notice code={failureOf(error).code} />}
    </>
  );
}
