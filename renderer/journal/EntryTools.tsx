import { Menu } from '@mantine/core';
import { ClockCounterClockwise, DotsThree, Path, Printer, Star, Student, Trash } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newGoalAddress } from '../../shared/goals/goals.address.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { useKeyNames } from '../ui/useKeyNames.ts';
import type { Autosave } from './autosave.ts';
import classes from './EntryPage.module.css';
import { useDraft } from './useDraft.ts';
import type { Printing } from './usePrint.tsx';

export interface EntryToolsProps {
  autosave: Autosave;
  printing: Printing;
  onHistory: () => void;
  onTrash: () => void;
}

/** A mark of the page that is on or off. */
function useMark(autosave: Autosave, name: 'isStarred' | 'mentionsPupils'): [boolean, () => void] {
  const isOn = useDraft(autosave)[name];
  return [
    isOn,
    () => {
      autosave.change({ [name]: !isOn });
      void autosave.flush();
    },
  ];
}

/** The star, and what else can be done with a page. */
export function EntryTools({ autosave, printing, onHistory, onTrash }: EntryToolsProps) {
  const { t } = useTranslation();
  const nameKeys = useKeyNames();
  const { id, revision } = useDraft(autosave);
  const [isStarred, toggleStar] = useMark(autosave, 'isStarred');
  const [mentionsPupils, togglePupils] = useMark(autosave, 'mentionsPupils');
  return (
    <div className={classes.tools}>
      <span role="status" className={classes.busy}>
        {printing.isBusy && t('journal.printing')}
      </span>
      <ToolButton label={t('journal.star')} icon={Star} aria-pressed={isStarred} onClick={toggleStar} />
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ToolButton label={t('journal.more')} icon={DotsThree} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<ClockCounterClockwise size={18} aria-hidden="true" />} onClick={onHistory}>
            {t('journal.openHistory')}
          </Menu.Item>
          <Menu.Item leftSection={<Student size={18} aria-hidden="true" />} onClick={togglePupils}>
            {t(mentionsPupils ? 'journal.unmarkPupils' : 'journal.markPupils')}
          </Menu.Item>
          {revision > 0 && (
            <Menu.Item
              component={Link}
              to={newGoalAddress({ entryId: id })}
              leftSection={<Path size={18} aria-hidden="true" />}
            >
              {t('journal.makeGoal')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<Printer size={18} aria-hidden="true" />}
            rightSection={nameKeys('Mod-P')}
            onClick={() => void printing.print()}
          >
            {t('journal.print')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<Trash size={18} aria-hidden="true" />} onClick={onTrash}>
            {t('journal.trash')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
