export interface ProgramTable {
  id: string;
  name: string;
  created_at: number;
}
