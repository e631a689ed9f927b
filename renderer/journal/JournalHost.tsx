import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { foldTag } from '../../shared/richtext/references.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { AttachedFile, AttachedImage, useAttach } from '../attachments/public.ts';
import { type EditorHost, EditorHostContext, type PromptChoice } from '../editor/host.ts';
import { addPerson, type FoundPerson, findPeople, usePeople } from '../people/public.ts';
import { useTemplates } from '../templates/public.ts';

/** How many tags are offered while one is typed. */
const TAGS_OFFERED = 8;

function useListPrompts(): () => Promise<PromptChoice[]> {
  const templates = useTemplates();
  return useCallback(
    async () =>
      templates
        .filter(({ isArchived }) => !isArchived)
        .flatMap(({ name, version, sections }) =>
          sections.flatMap(({ title, prompts }) =>
            prompts.map((prompt) => ({ prompt, promptVersion: version, heading: title, templateName: name })),
          ),
        ),
    [templates],
  );
}

/** What the editor asks of the journal: people, tags, attachments and prompts meet here, and nowhere else. */
export function JournalHost({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const people = usePeople();
  const { attach, panel } = useAttach();
  const listPrompts = useListPrompts();
  const host = useMemo((): EditorHost => {
    const toChoice = ({ id, code, kind }: FoundPerson) => ({ id, label: code, detail: t(`people.kinds.${kind}`) });
    return {
      findPeople: async (query) => (await findPeople(queryClient, query)).map(toChoice),
      addPerson: async (code) => addPerson(queryClient, code).then(toChoice, () => undefined),
      codeOf: (personId) => people?.find(({ id }) => id === personId)?.code,
      openPerson: (personId) => void navigate(`/people/${personId}`),
      async findTags(prefix) {
        const tags = await unwrap(api.journal.listTags({ prefix: foldTag(prefix), limit: TAGS_OFFERED }));
        return tags.map(({ tag }) => tag);
      },
      openTag: (tag) => void navigate(`/journal?${new URLSearchParams({ tag: foldTag(tag) })}`),
      attach,
      Image: AttachedImage,
      File: AttachedFile,
      listPrompts,
    };
  }, [t, navigate, queryClient, people, attach, listPrompts]);
  return (
    <EditorHostContext value={host}>
      {children}
      {panel}
    </EditorHostContext>
  );
}
