import type { FormField, IntakeForm } from './intake-form';

/** What the parts of the form share. */
export interface FieldsProps {
  readonly form: IntakeForm;
  readonly change: (part: Partial<IntakeForm>) => void;
  /** said to be missing when it was last tried */
  readonly missing: readonly FormField[];
}
