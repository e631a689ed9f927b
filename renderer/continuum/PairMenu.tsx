import { Menu } from '@mantine/core';
import { Archive, ArrowDown, ArrowUp, DotsThree, PencilSimple, Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../shared/continuum/continuum.contract.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { RemoveQuestion } from './RemoveQuestion.tsx';

export interface PairMenuProps {
  pair: Pair;
  isFirst: boolean;
  isLast: boolean;
  onReword: () => void;
  onMove: (by: -1 | 1) => void;
  onPutAside: () => void;
}

/** The button of a pair's menu, by which the keyboard finds it again. */
export const menuButtonId = ({ id }: Pick<Pair, 'id'>) => `pair-${id}`;

/** What is seldom done with a pair. */
export function PairMenu({ pair, isFirst, isLast, onReword, onMove, onPutAside }: PairMenuProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const words = t('continuum.pairWords', { from: pair.from, to: pair.to });
  return (
    <>
      <Menu id={menuButtonId(pair)} position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ToolButton label={t('continuum.more', { words })} tooltip={t('continuum.moreTip')} icon={DotsThree} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<PencilSimple size={18} aria-hidden="true" />} onClick={onReword}>
            {t('continuum.reword')}
          </Menu.Item>
          {!isFirst && (
            <Menu.Item leftSection={<ArrowUp size={18} aria-hidden="true" />} onClick={() => onMove(-1)}>
              {t('continuum.moveUp')}
            </Menu.Item>
          )}
          {!isLast && (
            <Menu.Item leftSection={<ArrowDown size={18} aria-hidden="true" />} onClick={() => onMove(1)}>
              {t('continuum.moveDown')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<Archive size={18} aria-hidden="true" />} onClick={onPutAside}>
            {t('continuum.putAside')}
          </Menu.Item>
          <Menu.Item leftSection={<Trash size={18} aria-hidden="true" />} onClick={() => setIsAsking(true)}>
            {t('continuum.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RemoveQuestion pair={pair} opened={isAsking} onClose={() => setIsAsking(false)} />
    </>
  );
}
