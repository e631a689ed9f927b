import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { portfolioId } from '../../shared/portfolio/portfolio.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Builder } from './Builder.tsx';
import classes from './builder.module.css';
import { usePortfolio } from './portfolio-queries.ts';

function Loaded({ id }: { id: ReturnType<typeof portfolioId.parse> }) {
  const { data, error } = usePortfolio(id);
  if (error) return <Missing code={failureOf(error).code} />;
  if (!data) return <PaperLines />;
  return <Builder portfolio={data} />;
}

function Missing({ code }: { code: Parameters<typeof Notice>[0]['code'] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.missing}>
      <Notice code={code} action={<Link to="/portfolio">{t('portfolio.builder.back')}</Link>} />
    </div>
  );
}

/** One portfolio: its outline, and beside it the pages as they will print. */
export function BuilderPage() {
  const id = portfolioId.safeParse(useParams()['portfolioId']).data;
  if (!id) return <Missing code="portfolio-missing" />;
  return <Loaded key={id} id={id} />;
}
