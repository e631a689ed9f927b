import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Check, type PortfolioId, portfolioId } from '../../../shared/portfolio/portfolio.contract.ts';
import { failureOf } from '../../api/failure.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { PaperLines } from '../../ui/PaperLines.tsx';
import { countLeft } from '../export/count-left.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import classes from './check.module.css';
import { useCheckedPortfolio, usePageCheck } from './check-queries.ts';
import { Files } from './Files.tsx';
import { LawNotes } from './LawNotes.tsx';
import { LeftOut } from './LeftOut.tsx';
import { Pictures } from './Pictures.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { Words } from './Words.tsx';

function Checked({ id, check }: { id: PortfolioId; check: Check }) {
  const { t } = useTranslation();
  const { data: portfolio } = useCheckedPortfolio(id);
  const count = countLeft(check);
  return (
    <>
      <div className={classes.standing} data-is-ready={check.isReady}>
        <p role="status">{check.isReady ? t('portfolio.check.allDecided') : t('portfolio.check.left', { count })}</p>
        {portfolio && <ExportButton portfolio={portfolio} isMain isDisabled={!check.isReady} seen={check.print} />}
      </div>
      <Words id={id} hits={check.hits} />
      <Pictures id={id} pictures={check.pictures} />
      <Files id={id} files={check.files} />
      <LeftOut leftOut={check.leftOut} />
      <ReportPreview report={check.report} />
      <LawNotes />
    </>
  );
}

function CheckOf({ id }: { id: PortfolioId }) {
  const { t } = useTranslation();
  const { data: check, error } = usePageCheck(id);
  return (
    <div className={classes.page}>
      <BackLink to={`/portfolio/${id}`}>{t('portfolio.check.back')}</BackLink>
      <PageTitle text={t('portfolio.check.text')}>{t('portfolio.check.title')}</PageTitle>
      {error && <Notice code={failureOf(error).code} />}
      {!check && !error && <PaperLines />}
      {check && <Checked id={id} check={check} />}
    </div>
  );
}

/** "Before it leaves": what would tell others who people are, decided thing by thing. */
export function CheckPage() {
  const id = portfolioId.safeParse(useParams()['portfolioId']);
  return id.success ? <CheckOf key={id.data} id={id.data} /> : <Notice code="portfolio-missing" />;
}
