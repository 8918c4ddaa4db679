/** What the frame of a cohort's pages needs of it. */
export interface CohortFrame {
  readonly id: string;
  readonly name: string;
  readonly demo: boolean;
  readonly timeZone: string;
  readonly archivedAt: Date | null;
}
