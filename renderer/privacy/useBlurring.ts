import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AppErrorCode } from '../../shared/errors.ts';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { targetOf } from '../../shared/evidence/target.rules.ts';
import type { Entry, EntryId } from '../../shared/journal/journal.contract.ts';
import { type Blur, type KnownPerson, suggestBlurs } from '../../shared/privacy/blur.rules.ts';
import { blurPage, isReworded, type PageWords, pageToLines } from '../../shared/privacy/page-words.rules.ts';
import type { Ending, ListedStep } from '../../shared/steps/steps.contract.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { stepToWanted } from '../steps/public.ts';

/** A page with all that was written under it. */
export interface WholePage {
  entry: Entry;
  steps: ListedStep[];
  ending: Ending;
  /** What the page, its files and its steps are shown for. */
  evidence: Evidence[];
  people: KnownPerson[];
}

const movesOf = ({ steps }: WholePage) => steps.flatMap(({ moves }) => moves);

const linksOf = ({ evidence }: WholePage) =>
  evidence.flatMap(({ source, links }) => links.map((link) => ({ source, link })));

export function wordsOf(page: WholePage): PageWords {
  const { entry, steps, ending } = page;
  const whys = linksOf(page).map(({ link }) => link.why);
  const shows = page.evidence.map(({ about }) => about.shows);
  const moves = movesOf(page).map(({ reason }) => reason);
  return { title: entry.title, body: entry.body, steps, moves, list: ending.list, whys, shows };
}

/** What may be taken out of a page, and what is chosen before the coach looks: codes protect already and may stay. */
export function suggestionsFor(page: WholePage, someone: string): { blurs: Blur[]; chosen: string[] } {
  const blurs = suggestBlurs(pageToLines(wordsOf(page)).join('\n'), page.people, someone);
  const codes = new Set(page.people.map(({ code }) => code));
  return { blurs, chosen: blurs.map(({ word }) => word).filter((word) => !codes.has(word)) };
}

async function askWholePage(id: EntryId): Promise<WholePage | null> {
  const entry = await unwrap(api.journal.findEntry({ id }));
  if (!entry) return null;
  const known = await unwrap(api.steps.listSteps({ entryId: id, personId: null, onlyOpen: false }));
  const steps = await Promise.all(known.map((step) => unwrap(api.steps.findStep({ id: step.id }))));
  const ending = await unwrap(api.steps.findEnding({ entryId: id }));
  const evidence = await unwrap(api.evidence.listEvidence({ frameworkId: null, entryId: id, stepId: null }));
  const people = await unwrap(api.people.listPeople(null));
  return { entry, steps, ending, evidence, people };
}

/** The page as the journal has it now; it is asked for with each opening. */
export function useWholePage(id: EntryId) {
  return useQuery({ queryKey: ['privacy', 'page', id], queryFn: () => askWholePage(id), gcTime: 0, staleTime: 0 });
}

export interface BlurChoices {
  blurs: readonly Blur[];
  /** Whether the earlier forms of the page are given up. */
  forgetsHistory: boolean;
  mentionsPupils: boolean;
}

async function saveBlurred(page: WholePage, { blurs, mentionsPupils }: BlurChoices): Promise<void> {
  const { title, body, steps, moves, list, whys, shows } = blurPage(wordsOf(page), blurs);
  await unwrap(api.journal.saveEntry({ ...page.entry, title, body, mentionsPupils }));
  for (const [index, step] of page.steps.entries()) {
    const words = steps[index];
    const { moves: _moves, from: _from, ...known } = step;
    if (words && isReworded(step, words)) await unwrap(api.steps.saveStep({ ...stepToWanted(known), ...words }));
  }
  let place = 0;
  for (const { id, moves: known } of page.steps) {
    const reasons = moves.slice(place, place + known.length);
    place += known.length;
    if (known.some(({ reason }, index) => reason !== reasons[index]))
      await unwrap(api.steps.rewordMoves({ id, reasons }));
  }
  if (list.some((line, index) => line !== page.ending.list[index])) {
    await unwrap(api.steps.saveEnding({ ...page.ending, list: [...list] }));
  }
  for (const [index, { source, link }] of linksOf(page).entries()) {
    const why = whys[index] ?? link.why;
    if (why === link.why) continue;
    await unwrap(api.evidence.linkEvidence({ source, target: targetOf(link), why, linkedAt: link.linkedAt }));
  }
  for (const [index, { id, about }] of page.evidence.entries()) {
    const said = shows[index] ?? about.shows;
    if (said !== about.shows) await unwrap(api.evidence.describeEvidence({ id, about: { ...about, shows: said } }));
  }
}

export type BlurOutcome = { kind: 'done' } | { kind: 'forms-remain' | 'refused'; code: AppErrorCode };

/** Blurs a page. The page comes first: where its earlier forms cannot be given up, it is blurred all the same. */
export function useBlurring(): (page: WholePage, choices: BlurChoices) => Promise<BlurOutcome> {
  const queryClient = useQueryClient();
  return async (page, choices) => {
    let kind: 'refused' | 'forms-remain' = 'refused';
    try {
      await saveBlurred(page, choices);
      kind = 'forms-remain';
      if (choices.forgetsHistory) await unwrap(api.journal.forgetHistory({ id: page.entry.id }));
      return { kind: 'done' };
    } catch (error) {
      return { kind, code: failureOf(error).code };
    } finally {
      for (const domain of ['journal', 'steps', 'search', 'people', 'evidence']) {
        await queryClient.invalidateQueries({ queryKey: [domain] });
      }
    }
  };
}
