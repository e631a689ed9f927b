import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Template } from '../../shared/templates/templates.contract.ts';
import { type PromptOfTheDay, promptOfTheDay } from '../../shared/templates/templates.rules.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

export const templatesKey = ['templates'] as const;

/** The templates as they are being read: for pages that say so when they cannot be. */
export function useTemplatesQuery() {
  return useQuery({ queryKey: templatesKey, queryFn: () => unwrap(api.templates.listTemplates(null)) });
}

/** All templates, built-in ones first, also those in the archive; none while they are being read. */
export function useTemplates(): readonly Template[] {
  return useTemplatesQuery().data ?? [];
}

/** Undefined for a blank page, for a template that is gone, and while they are being read. */
export function useTemplate(id: string | null): Template | undefined {
  return useTemplates().find((template) => template.id === id);
}

/** Finds a template's name; undefined for a blank page and for a template that is gone. */
export function useTemplateName(): (id: string | null) => string | undefined {
  const templates = useTemplates();
  return (id) => templates.find((template) => template.id === id)?.name;
}

/** The prompt for a day out of the favourite templates, with its template; another one for each turn. */
export function useFavouritePrompt(today: LocalDate, turn: number): PromptOfTheDay | undefined {
  return promptOfTheDay(useTemplates(), today, turn);
}
