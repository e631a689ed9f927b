import { useQuery } from '@tanstack/react-query';
import type { Template } from '../../shared/templates/templates.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

/** All templates, in the order in which they are offered. */
export function useTemplates(): readonly Template[] {
  return useQuery({ queryKey: ['templates'], queryFn: () => unwrap(api.templates.listTemplates(null)) }).data ?? [];
}

/** Finds a template's name; undefined for a blank page and for a template that is gone. */
export function useTemplateName(): (id: string | null) => string | undefined {
  const templates = useTemplates();
  return (id) => templates.find((template) => template.id === id)?.name;
}
