import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import type { Point } from '../../shared/growth/growth.rules.ts';
import { type DomainResult, shortNameOf, stageName } from '../../shared/mastery/scoring.rules.ts';
import { ChartOrTable, DataTable, Legend } from '../charts/public.ts';
import { datedWords } from '../ui/day-words.ts';
import { courseWords } from './course-words.ts';
import classes from './growth.module.css';
import { type PanelMark, SmallPanel } from './SmallPanel.tsx';

export interface DomainPanelsProps {
  framework: FrameworkWording;
  points: readonly Point[];
  /** The domain whose parts are in sight. */
  openId: ItemId | null;
  onOpen: (id: ItemId) => void;
}

const domainIn = ({ result }: Point, id: ItemId): DomainResult | undefined =>
  result.domains.find(({ domain }) => domain.id === id);

/** The button of a domain, by which the keyboard finds it again. */
export const openButtonId = (id: ItemId) => `parts-of-${id}`;

function DomainTable({ framework, points }: Pick<DomainPanelsProps, 'framework' | 'points'>) {
  const { t } = useTranslation();
  function cell(point: Point, id: ItemId): string {
    const { median = null, lowest = null, highest = null } = domainIn(point, id) ?? {};
    if (median === null) return t('growth.noStage');
    const stage = stageName(framework, median);
    if (lowest === highest) return stage;
    return t('growth.cellRange', {
      stage,
      lowest: stageName(framework, lowest),
      highest: stageName(framework, highest),
    });
  }
  return (
    <DataTable
      caption={t('growth.dayByDay', { title: t('growth.domains') })}
      columns={[t('growth.day'), ...framework.domains.map(shortNameOf)]}
      rows={points.toReversed().map((point) => ({
        key: point.assessment.id,
        cells: [datedWords(point.assessment.takenOn), ...framework.domains.map(({ id }) => cell(point, id))],
      }))}
    />
  );
}

/** A small panel for each domain, with a mark at its middle for each time; each opens to its parts. */
export function DomainPanels({ framework, points, openId, onOpen }: DomainPanelsProps) {
  const { t } = useTranslation();
  const reach = [points[0]?.assessment.takenOn ?? '', points.at(-1)?.assessment.takenOn ?? ''] as const;

  function marksOf(id: ItemId, name: string): PanelMark[] {
    return points.flatMap((point) => {
      const { median = null, lowest = null, highest = null } = domainIn(point, id) ?? {};
      if (median === null) return [];
      const { id: key, takenOn } = point.assessment;
      const words = t('growth.pointRange', {
        name,
        day: datedWords(takenOn),
        stage: stageName(framework, median),
        lowest: stageName(framework, lowest),
        highest: stageName(framework, highest),
      });
      return [{ key, day: takenOn, stage: median, isClaimed: false, words }];
    });
  }

  return (
    <ChartOrTable
      title={t('growth.domains')}
      sentence={t('growth.domainsText')}
      legend={
        <>
          <Legend sign="earlier">{t('growth.earlierSign')}</Legend>
          <Legend sign="shown">{t('growth.lastSign')}</Legend>
        </>
      }
      chart={
        <div className={classes.panels}>
          {framework.domains.map((domain) => {
            const name = shortNameOf(domain);
            const marks = marksOf(domain.id, name);
            const stages = marks.map(({ stage }) => stage);
            const words = t('growth.openParts', { count: domain.competencies.length });
            return (
              <SmallPanel
                key={domain.id}
                title={name}
                sentence={courseWords(t, framework, stages)}
                marks={marks}
                reach={reach}
                stages={framework.stages.length}
                lastStage={stageName(framework, stages.at(-1) ?? null)}
                action={
                  <Button
                    id={openButtonId(domain.id)}
                    variant="subtle"
                    size="compact-sm"
                    className={classes.open ?? ''}
                    aria-expanded={openId === domain.id}
                    aria-label={t('growth.openPartsOf', { words, domain: name })}
                    onClick={() => onOpen(domain.id)}
                  >
                    {words}
                  </Button>
                }
              />
            );
          })}
        </div>
      }
      table={<DomainTable framework={framework} points={points} />}
    />
  );
}
