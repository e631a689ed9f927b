/** Own templates; the built-in ones are part of the program. */
export interface TemplateTable {
  id: string;
  version: number;
  position: number;
}

export interface TemplateVersionTable {
  template_id: string;
  version: number;
  wording_json: string;
}

/** What the coach prefers about a template, built-in or own. */
export interface TemplateChoiceTable {
  template_id: string;
  is_favourite: number;
  is_archived: number;
}
