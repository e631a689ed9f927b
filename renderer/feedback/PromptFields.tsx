import { Button, Textarea, TextInput } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import {
  addPrompt,
  changeDeck,
  movePrompt,
  removePrompt,
  rewordPrompt,
} from '../../shared/feedback/questionnaire.changes.ts';
import { questionnaireLimits } from '../../shared/feedback/questionnaire.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Movers } from '../ui/Movers.tsx';
import classes from './edit.module.css';
import type { RoundDraft } from './useRoundDraft.ts';
import { WordsField } from './WordsField.tsx';

const { longestText, mostPrompts, mostWords } = questionnaireLimits;
const MOST_PICKS = 12;

interface Props {
  draft: RoundDraft;
}

/** One statement that is shown apart and in no average. */
export function OverallFields({ draft }: Props) {
  const { t } = useTranslation();
  const { overall } = draft.text.questionnaire;
  if (!overall) return null;
  const change = (part: { self?: string; observer?: string }) =>
    draft.reword((one) => ({ ...one, overall: { ...overall, ...part } }));
  const what = t('feedback.rounds.edit.overall');
  return (
    <Card title={what}>
      <p className={classes.hint}>{t('feedback.rounds.edit.overallText')}</p>
      <div className={classes.stack}>
        <WordsField
          label={what}
          side={t('feedback.rounds.edit.self')}
          max={longestText}
          value={overall.self}
          onChange={(self) => change({ self })}
        />
        <WordsField
          label={what}
          side={t('feedback.rounds.edit.observer')}
          max={longestText}
          value={overall.observer}
          onChange={(observer) => change({ observer })}
        />
      </div>
    </Card>
  );
}

/** Questions that are answered in words, and what I expect to them. */
export function PromptFields({ draft }: Props) {
  const { t } = useTranslation();
  const { prompts } = draft.text.questionnaire;
  return (
    <Card title={t('feedback.rounds.edit.prompts')}>
      {prompts.map(({ code, self, observer }, place) => {
        const what = t('feedback.rounds.edit.prompt', { number: place + 1 });
        return (
          <div key={code} className={classes.one}>
            <div className={classes.stack}>
              <WordsField
                label={what}
                side={t('feedback.rounds.edit.observer')}
                max={longestText}
                value={observer}
                onChange={(value) => draft.reword(rewordPrompt(code, { observer: value }))}
              />
              <WordsField
                label={what}
                side={t('feedback.rounds.edit.promptSelf')}
                max={longestText}
                value={self}
                onChange={(value) => draft.reword(rewordPrompt(code, { self: value }))}
              />
            </div>
            <Movers
              id={`prompt-${code}`}
              what={what}
              place={place}
              count={prompts.length}
              least={0}
              onMove={(by) => draft.reword(movePrompt(code, by))}
              onRemove={() => draft.remove(removePrompt(code))}
            />
          </div>
        );
      })}
      {prompts.length < mostPrompts && (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={() => draft.reword(addPrompt)}
        >
          {t('feedback.rounds.edit.addPrompt')}
        </Button>
      )}
    </Card>
  );
}

/** The words that everybody picks from, one a line. */
export function DeckFields({ draft }: Props) {
  const { t } = useTranslation();
  const { deck, picks } = draft.text.questionnaire;
  return (
    <Card title={t('feedback.rounds.edit.deck')}>
      <p className={classes.hint}>{t('feedback.rounds.edit.deckText')}</p>
      <Textarea
        label={t('feedback.rounds.edit.deckWords')}
        autosize
        minRows={3}
        maxRows={8}
        value={deck.join('\n')}
        onChange={(event) => {
          const { value } = event.currentTarget;
          draft.reword(changeDeck(value === '' ? [] : value.split('\n').slice(0, mostWords), Math.max(1, picks)));
        }}
      />
      <TextInput
        type="number"
        className={classes.narrow ?? ''}
        label={t('feedback.rounds.edit.picks')}
        min={1}
        max={MOST_PICKS}
        value={String(picks)}
        onChange={(event) => {
          const wanted = Math.min(MOST_PICKS, Math.max(1, Math.round(Number(event.currentTarget.value)) || 1));
          draft.reword(changeDeck(deck, wanted));
        }}
      />
    </Card>
  );
}
