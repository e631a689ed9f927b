import { type LocalDate, localDateToNoon } from '../calendar/local-date.ts';
import type { Prompt, Template } from '../templates/templates.contract.ts';

const DAY_MILLISECONDS = 86_400_000;

/** Counts days, so that each day has the next number, over the turns of months and years too. */
function dayNumber(date: LocalDate): number {
  const noon = localDateToNoon(date);
  return Math.floor(Date.UTC(noon.getFullYear(), noon.getMonth(), noon.getDate()) / DAY_MILLISECONDS);
}

/**
 * One prompt for a day, from the favourite templates in turn: the same one all day, another one tomorrow, and each comes
 * round before one comes twice. Undefined without favourites.
 */
export function promptOfTheDay(
  templates: readonly Template[],
  date: LocalDate,
): { template: Template; prompt: Prompt } | undefined {
  const favourites = templates.filter(({ isFavourite, isArchived }) => isFavourite && !isArchived);
  const day = dayNumber(date);
  const template = favourites[day % favourites.length];
  const prompts = template?.sections.flatMap((section) => section.prompts) ?? [];
  const prompt = prompts[Math.floor(day / favourites.length) % prompts.length];
  return template && prompt && { template, prompt };
}
