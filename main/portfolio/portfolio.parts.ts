import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { portfolioContract } from '../../shared/portfolio/portfolio.contract.ts';
import type { Context } from '../context.ts';
import { checkHandlers } from './check.handlers.ts';
import { exportHandlers } from './export.handlers.ts';
import { preparePortfolio } from './guard/prepare.ts';
import { outlineHandlers } from './outline.handlers.ts';
import { previewHandlers } from './preview.handlers.ts';

/** The domain's handlers, put together of its parts; they know nothing of each other. */
export const portfolioHandlers: DomainHandlers<typeof portfolioContract, Context> = {
  ...outlineHandlers,
  ...previewHandlers(preparePortfolio),
  ...checkHandlers,
  ...exportHandlers,
};
