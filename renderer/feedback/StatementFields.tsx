import { Button, Checkbox } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import {
  addDimension,
  addItem,
  moveDimension,
  moveItem,
  removeDimension,
  removeItem,
  rewordDimension,
  rewordItem,
} from '../../shared/feedback/questionnaire.changes.ts';
import { type Dimension, type Item, questionnaireLimits } from '../../shared/feedback/questionnaire.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Movers } from '../ui/Movers.tsx';
import classes from './edit.module.css';
import type { RoundDraft } from './useRoundDraft.ts';
import { WordsField } from './WordsField.tsx';

const { longestText, mostItems, mostDimensions } = questionnaireLimits;

interface DimensionProps {
  draft: RoundDraft;
  dimension: Dimension;
  place: number;
  count: number;
}

function ItemFields({ draft, dimension, item, place }: Omit<DimensionProps, 'count'> & { item: Item }) {
  const { t } = useTranslation();
  const { code, self, observer, isOwnExperience } = item;
  const of = draft.text.questionnaire.dimensions.indexOf(dimension) + 1;
  const what = t('feedback.rounds.edit.item', { number: place + 1, of });
  const reword = (part: Partial<Omit<Item, 'code'>>) => draft.reword(rewordItem(dimension.code, code, part));
  return (
    <div className={classes.one}>
      <div className={classes.stack}>
        <WordsField
          label={what}
          side={t('feedback.rounds.edit.self')}
          max={longestText}
          value={self}
          onChange={(value) => reword({ self: value })}
        />
        <WordsField
          label={what}
          side={t('feedback.rounds.edit.observer')}
          max={longestText}
          value={observer}
          onChange={(value) => reword({ observer: value })}
        />
        <Checkbox
          size="xs"
          label={t('feedback.rounds.edit.own')}
          checked={isOwnExperience}
          onChange={(event) => reword({ isOwnExperience: event.currentTarget.checked })}
        />
      </div>
      <Movers
        id={`item-${code}`}
        what={what}
        place={place}
        count={dimension.items.length}
        onMove={(by) => draft.reword(moveItem(dimension.code, code, by))}
        onRemove={() => draft.remove(removeItem(dimension.code, code))}
      />
    </div>
  );
}

function DimensionFields({ draft, dimension, place, count }: DimensionProps) {
  const { t } = useTranslation();
  const { code, name, definition, items } = dimension;
  const what = t('feedback.rounds.edit.dimension', { number: place + 1 });
  return (
    <div className={classes.foldBox}>
      <span className={classes.foldMovers}>
        <Movers
          id={`dimension-${code}`}
          what={what}
          place={place}
          count={count}
          least={0}
          onMove={(by) => draft.reword(moveDimension(code, by))}
          onRemove={() => draft.remove(removeDimension(code))}
        />
      </span>
      <details className={classes.fold}>
        <summary>
          <span className={classes.foldName}>
            <span data-private>{name === '' ? t('feedback.rounds.edit.newDimension') : name}</span>
            <span className={classes.count}>{items.length}</span>
          </span>
        </summary>
        <div className={classes.foldBody}>
          <WordsField
            label={t('feedback.rounds.edit.dimensionName')}
            max={120}
            value={name}
            onChange={(value) => draft.reword(rewordDimension(code, { name: value }))}
          />
          <WordsField
            label={t('feedback.rounds.edit.definition')}
            max={300}
            value={definition}
            onChange={(value) => draft.reword(rewordDimension(code, { definition: value }))}
          />
          {items.map((item, at) => (
            <ItemFields key={item.code} draft={draft} dimension={dimension} item={item} place={at} />
          ))}
          {items.length < mostItems && (
            <Button
              variant="subtle"
              className={classes.add ?? ''}
              leftSection={<Plus size={16} aria-hidden="true" />}
              onClick={() => draft.reword(addItem(code))}
            >
              {t('feedback.rounds.edit.addItem')}
            </Button>
          )}
        </div>
      </details>
    </div>
  );
}

/** The statements of a questionnaire, dimension by dimension, each worded for both views. */
export function StatementFields({ draft }: { draft: RoundDraft }) {
  const { t } = useTranslation();
  const { dimensions } = draft.text.questionnaire;
  return (
    <Card title={t('feedback.rounds.edit.statements')}>
      <p className={classes.hint}>{t('feedback.rounds.edit.statementsText')}</p>
      <div>
        {dimensions.map((dimension, place) => (
          <DimensionFields
            key={dimension.code}
            draft={draft}
            dimension={dimension}
            place={place}
            count={dimensions.length}
          />
        ))}
      </div>
      {dimensions.length < mostDimensions && (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={() => draft.reword(addDimension)}
        >
          {t('feedback.rounds.edit.addDimension')}
        </Button>
      )}
    </Card>
  );
}
