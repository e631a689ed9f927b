import { type ComponentType, createContext, useContext } from 'react';
import type { Prompt } from '../../shared/templates/templates.contract.ts';

/** Somebody or something that can be mentioned. */
export interface MentionChoice {
  id: string;
  label: string;
  /** What tells two of them apart, such as a role; may be empty. */
  detail: string;
}

/** A file that was taken into the journal. */
export interface AttachedChoice {
  attachmentId: string;
  name: string;
  isImage: boolean;
}

/** A prompt that can be added to a page, with where it comes from. */
export interface PromptChoice {
  prompt: Prompt;
  promptVersion: number;
  heading: string;
  templateName: string;
}

/**
 * What the editor asks of the journal around it. The editor knows no feature: pages hand this in through
 * `EditorHostContext`, and an editor without a host offers neither mentions nor attachments.
 */
export interface EditorHost {
  findPeople(query: string): Promise<MentionChoice[]>;
  /** Adds a person with that code, and answers with them; undefined when it was refused. */
  addPerson(code: string): Promise<MentionChoice | undefined>;
  /** The code that a person has now; undefined when there is no such person any more. */
  codeOf(personId: string): string | undefined;
  openPerson(personId: string): void;
  /** Tags that begin so, the most used first. */
  findTags(prefix: string): Promise<string[]>;
  openTag(tag: string): void;
  /** Takes files in, shows how far that is, and answers with those that were kept. */
  attach(files: readonly File[]): Promise<AttachedChoice[]>;
  /** Draws a picture of the journal. */
  Image: ComponentType<{ attachmentId: string; alt: string }>;
  /** Draws any other attachment: a card, a player, a preview. */
  File: ComponentType<{ attachmentId: string; name: string }>;
  /** Prompts of all templates, for adding one in the middle of a page. */
  listPrompts(): Promise<PromptChoice[]>;
}

export const EditorHostContext = createContext<EditorHost | undefined>(undefined);

export function useEditorHost(): EditorHost | undefined {
  return useContext(EditorHostContext);
}
