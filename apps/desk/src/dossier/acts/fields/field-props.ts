import type { Dossier } from '../../dossier-data';
import type { ActId } from '../act-plans';
import type { Values } from '../act-values';

export interface FieldProps {
  readonly act: ActId;
  readonly dossier: Dossier;
  readonly values: Values;
  readonly change: (change: Partial<Values>) => void;
  /** where the focus goes when the dialog opens */
  readonly isFirst: boolean;
}
