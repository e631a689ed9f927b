/** The ways to look at steps, in the order of the control. */
export const views = ['board', 'week', 'list', 'timeline', 'people', 'sources'] as const;
export type View = (typeof views)[number];

/** The view that an address asks for; the board where it asks for none that is known. */
export function viewOf(params: URLSearchParams): View {
  return views.find((view) => view === params.get('view')) ?? 'board';
}
