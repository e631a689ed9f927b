import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPart } from '../../../shared/portfolio/portfolio.contract.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { Veiled } from '../../ui/Veiled.tsx';
import classes from './add.module.css';
import { type Addable, useAddChoices } from './useAddChoices.tsx';

export interface AddDialogProps {
  parts: readonly ListedPart[];
  /** The part that is offered first. */
  partId: string | undefined;
  onAdd: (addable: Addable, partId: string | undefined) => void;
  onClose: () => void;
}

/** Puts pieces into a part, one after another: type, choose, and the next one. */
export function AddDialog({ parts, partId, onAdd, onClose }: AddDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [typed, setTyped] = useState('');
  const [to, setTo] = useState(partId);
  const [added, setAdded] = useState<string[]>([]);
  const { sections, isSettled } = useAddChoices(typed);
  const last = added.at(-1);

  function take(addable: Addable): void {
    onAdd(addable, to);
    setAdded([...added, addable.title]);
    setTyped('');
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      yOffset="4dvh"
      title={t('portfolio.builder.add.title')}
      closeButtonProps={{ 'aria-label': t('portfolio.builder.close') }}
    >
      <div className={classes.dialog}>
        {parts.length > 0 && (
          <NativeSelect
            data-private
            label={t('portfolio.builder.add.to')}
            value={to ?? ''}
            data={parts.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={({ currentTarget: { value } }) => setTo(value)}
          />
        )}
        <ChoiceField
          label={t('portfolio.builder.add.search')}
          listLabel={t('portfolio.builder.add.list')}
          typed={typed}
          onType={setTyped}
          sections={sections}
          isSettled={isSettled}
          onTake={({ addable }) => take(addable)}
        />
        <div className={classes.foot}>
          <p role="status" className={classes.added}>
            {last !== undefined && (
              <Veiled word={last} words={(title) => t('portfolio.builder.add.added', { title, count: added.length })} />
            )}
          </p>
          <Button variant="default" onClick={onClose}>
            {t('portfolio.builder.add.done')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
