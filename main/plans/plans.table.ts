export interface PlanTable {
  id: string;
  priority: string;
  person_id: string | null;
  starts_on: string;
  ends_on: string;
  matters: string;
  gap: string;
  known: string;
  doing: string;
  state: string;
  outcome: string;
  closed_on: string | null;
  copied_from_id: string | null;
  entry_id: string | null;
  created_at: number;
}

/** A day on which a plan is looked at together. */
export interface PlanDateTable {
  id: string;
  plan_id: string;
  held_on: string;
  person_id: string | null;
  note: string;
}
