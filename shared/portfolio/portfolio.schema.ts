import { z } from 'zod';
import { PORTFOLIO_SCHEMA, portfolioFile } from './portfolio.file.ts';

/** `portfolioFile` as a JSON Schema (2020-12), as it is published in `docs/schemas`. */
export const portfolioJsonSchema = () => ({
  title: PORTFOLIO_SCHEMA,
  description:
    'portfolio.json in the ZIP of a Cairn portfolio: its words block by block, the files that lie beside it, the self-assessments that are shown with their ratings and frameworks, what each piece is shown for, and how much was redacted. Words that are withheld are empty. No time is told beyond the day.',
  ...z.toJSONSchema(portfolioFile),
});
