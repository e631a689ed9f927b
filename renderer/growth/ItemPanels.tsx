import { useTranslation } from 'react-i18next';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import type { Point } from '../../shared/growth/growth.rules.ts';
import type { Change } from '../../shared/mastery/change.rules.ts';
import { type Mark, stageName } from '../../shared/mastery/scoring.rules.ts';
import { ChartOrTable, DataTable } from '../charts/public.ts';
import { datedWords } from '../ui/day-words.ts';
import { ChangeWord } from './change-words.tsx';
import { courseWords } from './course-words.ts';
import classes from './growth.module.css';
import { type PanelMark, SmallPanel } from './SmallPanel.tsx';

export interface Item {
  id: ItemId;
  code: string;
  name: string;
}

export interface ItemPanelsProps {
  title: string;
  sentence: string;
  framework: FrameworkWording;
  /** The parts of a domain; in the short form the domains themselves. */
  items: readonly Item[];
  points: readonly Point[];
}

const markIn = ({ result }: Point, id: ItemId): Mark | undefined => result.marks.find(({ itemId }) => itemId === id);

const signs = ['moved', 'rated-higher', 'recalibrated', 'rated-lower'] as const satisfies readonly Change[];

/** What the signs mean, as far as they are in the picture. */
function Signs({ points, items }: Pick<ItemPanelsProps, 'points' | 'items'>) {
  const found = new Set(points.flatMap(({ changes }) => items.map(({ id }) => changes.get(id))));
  return signs.filter((change) => found.has(change)).map((change) => <ChangeWord key={change} change={change} />);
}

function ItemTable({ framework, items, points, title }: Omit<ItemPanelsProps, 'sentence'>) {
  const { t } = useTranslation();
  function cell(point: Point, id: ItemId): string {
    const mark = markIn(point, id);
    if (!mark || mark.stage === null) return t(mark?.isNotMyRole ? 'growth.notMyRole' : 'growth.noStage');
    const stage = stageName(framework, mark.stage);
    const change = point.changes.get(id);
    if (change === undefined || change === 'not-compared') return stage;
    return t('growth.cellChange', { stage, change: t(`growth.changes.${change}`) });
  }
  return (
    <DataTable
      caption={t('growth.dayByDay', { title })}
      columns={[t('growth.day'), ...items.map(({ code, name }) => `${code} ${name}`)]}
      rows={points.toReversed().map((point) => ({
        key: point.assessment.id,
        cells: [datedWords(point.assessment.takenOn), ...items.map(({ id }) => cell(point, id))],
      }))}
    />
  );
}

/** A small panel for each part, all on the same axes. */
export function ItemPanels(props: ItemPanelsProps) {
  const { t } = useTranslation();
  const { title, sentence, framework, items, points } = props;
  const reach = [points[0]?.assessment.takenOn ?? '', points.at(-1)?.assessment.takenOn ?? ''] as const;

  function marksOf({ id, code, name }: Item): PanelMark[] {
    return points.flatMap((point) => {
      const mark = markIn(point, id);
      if (!mark || mark.stage === null) return [];
      const { id: key, takenOn } = point.assessment;
      const change = point.changes.get(id);
      const said = { name: `${code} ${name}`, day: datedWords(takenOn), stage: stageName(framework, mark.stage) };
      const words =
        change === undefined || change === 'not-compared'
          ? t('growth.point', said)
          : t('growth.pointChange', { ...said, change: t(`growth.changes.${change}`) });
      return [{ key, day: takenOn, stage: mark.stage, change, isClaimed: mark.isClaimed, words }];
    });
  }

  return (
    <ChartOrTable
      title={title}
      sentence={sentence}
      legend={<Signs points={points} items={items} />}
      chart={
        <div className={classes.panels}>
          {items.map((item) => {
            const marks = marksOf(item);
            const stages = marks.map(({ stage }) => stage);
            return (
              <SmallPanel
                key={item.id}
                title={`${item.code} ${item.name}`}
                sentence={courseWords(t, framework, stages)}
                marks={marks}
                reach={reach}
                stages={framework.stages.length}
                lastStage={stageName(framework, stages.at(-1) ?? null)}
              />
            );
          })}
        </div>
      }
      table={<ItemTable {...props} />}
    />
  );
}
