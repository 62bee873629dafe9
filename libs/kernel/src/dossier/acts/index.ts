import type { DossierAction } from '../dossier-commands';
import type { Act } from './act';
import * as filing from './filing';
import * as moving from './moving';
import * as resolving from './resolving';
import * as waiting from './waiting';
import * as leaving from './leaving';

export const ACTS: { readonly [A in DossierAction]: Act<A> } = {
  ...filing,
  ...moving,
  ...resolving,
  ...waiting,
  ...leaving,
};
