/** Own frameworks. Built-in ones have no row here. */
export interface FrameworkTable {
  id: string;
  /** The newest version. */
  version: number;
  is_archived: number;
  created_at: number;
}

/** Every wording that an own framework has, or that an assessment was taken with. */
export interface FrameworkVersionTable {
  framework_id: string;
  version: number;
  wording_json: string;
}
