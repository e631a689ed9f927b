import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../shared/files/format-bytes.ts';
import { failureOf } from '../api/failure.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import classes from './space.module.css';
import { useSpace } from './useAttachments.ts';

const parts = ['journal', 'attachments', 'history', 'trash', 'backups'] as const;
type Part = (typeof parts)[number];
type Space = Record<Part | 'free', number>;

const used = (space: Space) => parts.reduce((sum, part) => sum + space[part], 0);

/** One plain bar for those who see it; the table below says the same in words and numbers. */
function Bar({ space }: { space: Space }) {
  const total = Math.max(1, used(space));
  let left = 0;
  return (
    <svg className={classes.bar} viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
      {parts.map((part) => {
        const width = (1000 * space[part]) / total;
        const x = left;
        left += width;
        return <rect key={part} className={classes[part]} x={x} y="0" width={width} height="16" />;
      })}
    </svg>
  );
}

function Table({ space }: { space: Space }) {
  const { t } = useTranslation();
  return (
    <table className={classes.table}>
      <caption className="screen-reader-only">{t('attachments.spaceCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('attachments.part')}</th>
          <th scope="col">{t('attachments.what')}</th>
          <th scope="col" className={classes.number}>
            {t('attachments.size')}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...parts, 'free' as const].map((part) => (
          <tr key={part}>
            <th scope="row">
              <span className={classes.part}>
                <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden="true">
                  <rect className={classes[part]} x="0.5" y="0.5" width="11" height="11" rx="2" />
                </svg>
                {t(`attachments.parts.${part}`)}
              </span>
            </th>
            <td className={classes.quiet}>{t(`attachments.partsWhat.${part}`)}</td>
            <td className={classes.number}>{formatBytes(space[part])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({ space }: { space: Space }) {
  const { t } = useTranslation();
  const largest = parts.reduce((best, part) => (space[part] > space[best] ? part : best));
  const isMost = space[largest] * 2 > used(space);
  return (
    <p>
      {t('attachments.spaceWords', {
        used: formatBytes(used(space)),
        mostly: isMost ? t(`attachments.mostly.${largest}`) : '',
        free: formatBytes(space.free),
      })}
    </p>
  );
}

/** What uses the space: in words, as a bar, and as a table. */
export function SpaceOverview() {
  const { t } = useTranslation();
  const { data, error } = useSpace();
  return (
    <Card title={t('attachments.spaceTitle')}>
      {error && <Notice code={failureOf(error).code} />}
      {!data && !error && <PaperLines />}
      {data && (
        <>
          <Words space={data} />
          <Bar space={data} />
          <Table space={data} />
        </>
      )}
    </Card>
  );
}
