import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { lacksOptions } from '../../shared/feedback/questionnaire.changes.ts';
import { hasBegun } from '../../shared/feedback/standing.rules.ts';
import { Card } from '../ui/Card.tsx';
import { LeaveDialog } from '../ui/LeaveDialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { useLeaveGuard } from '../ui/useLeaveGuard.ts';
import classes from './edit.module.css';
import { InvitationField } from './InvitationField.tsx';
import { ModeChoice } from './ModeChoice.tsx';
import { DeckFields, OverallFields, PromptFields } from './PromptFields.tsx';
import { RoundFields } from './RoundFields.tsx';
import { RoundHeadLine } from './RoundHeadLine.tsx';
import { RoundOfAddress } from './RoundOfAddress.tsx';
import roundClasses from './rounds.module.css';
import { ScaleFields } from './ScaleFields.tsx';
import { StatementFields } from './StatementFields.tsx';
import { optionsFieldOf, SurveyFields } from './SurveyFields.tsx';
import { type RoundDraft, useRoundDraft } from './useRoundDraft.ts';

/** Why the questions are not to be changed any more. */
function Fixed({ round }: { round: Round }) {
  const { t } = useTranslation();
  return (
    <Card title={t('feedback.rounds.edit.fixedTitle')}>
      <p>
        {t(round.sealedAt === null ? 'feedback.rounds.edit.fixedMade' : 'feedback.rounds.edit.fixedSealed')}{' '}
        {t('feedback.rounds.edit.fixedText')}
      </p>
    </Card>
  );
}

function Questions({ draft }: { draft: RoundDraft }) {
  const { kind, mode, helper, smallestGroup } = draft.text;
  return (
    <>
      <ModeChoice
        chosen={{ mode, helper, smallestGroup }}
        isHelperMissing={false}
        onChange={(part) => draft.change(part)}
      />
      {kind === 'survey' ? (
        <SurveyFields draft={draft} />
      ) : (
        <>
          <StatementFields draft={draft} />
          <ScaleFields draft={draft} />
          <OverallFields draft={draft} />
          <PromptFields draft={draft} />
          <DeckFields draft={draft} />
        </>
      )}
    </>
  );
}

function Editing({ round }: { round: Round }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const draft = useRoundDraft(round);
  const guard = useLeaveGuard(draft.isChanged);
  const { text } = draft;
  const focusNext = useFocusNext();
  const [isTried, setIsTried] = useState(false);
  const lacking = lacksOptions(text.questionnaire);
  const isLacking = isTried && !draft.isEmpty && lacking !== undefined;

  async function save(): Promise<void> {
    setIsTried(true);
    if (lacking !== undefined) return focusNext(optionsFieldOf(lacking));
    const saved = await draft.save();
    if (!saved) return;
    guard.letGo();
    notifications.show({
      message: t('feedback.rounds.edit.saved'),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
    await navigate(`/feedback/${round.id}`);
  }

  return (
    <div className={roundClasses.page}>
      <RoundHeadLine round={round} title={t('feedback.rounds.edit.title')} text={t('feedback.rounds.edit.text')} />
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <RoundFields
          title={t('feedback.rounds.edit.about')}
          fields={text}
          isNameMissing={text.name.trim() === ''}
          isOutOfOrder={text.opensOn > text.closesOn}
          onChange={draft.change}
        />
        {hasBegun(round) ? <Fixed round={round} /> : <Questions draft={draft} />}
        <InvitationField draft={draft} />
        {draft.failure && <Notice code={draft.failure.code} />}
        <div className={classes.bar}>
          <Button type="submit">{t('feedback.rounds.edit.save')}</Button>
          <Button variant="default" onClick={() => void navigate(`/feedback/${round.id}`)}>
            {t('feedback.rounds.edit.cancel')}
          </Button>
          <span role="status" className={classes.hint}>
            {draft.isEmpty && t('feedback.rounds.edit.nothing')}
            {isLacking && t('feedback.rounds.edit.optionsMissing')}
            {!draft.isEmpty && !isLacking && draft.canUndo && t('feedback.rounds.edit.removed')}
          </span>
          {draft.canUndo && (
            <Button variant="subtle" onClick={draft.undo}>
              {t('feedback.rounds.edit.undo')}
            </Button>
          )}
        </div>
      </form>
      <LeaveDialog guard={guard} text={t('feedback.rounds.edit.leaveText')} />
    </div>
  );
}

/** A round in the coach's own words: name and dates, questions while nobody can have read them, and the invitation. */
export function RoundEditPage() {
  return (
    <RoundOfAddress>
      {(round) => (round.role === 'own' ? <Editing key={round.id} round={round} /> : <Notice code="round-begun" />)}
    </RoundOfAddress>
  );
}
