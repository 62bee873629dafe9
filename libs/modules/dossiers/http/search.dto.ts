import { ListOf } from '@platform/http/list-of';
import { Text } from '@platform/http/validation';
import { DeskDossierView } from './desk-queues.dto';

export class SearchDto {
  /** a number or its end, a name, a phone, a citizen number; with or without accents, spaces and dashes */
  @Text(1, 100) readonly q!: string;
}

export class FoundDossiersView {
  @ListOf(DeskDossierView) readonly items!: readonly DeskDossierView[];
  /** more than are shown: type on */
  readonly isMore!: boolean;
}

export class ReadView {
  readonly at!: string;
  /** `opened`: the dossier itself; `found`: in a list of found dossiers */
  readonly kind!: string;
  readonly unitId!: string;
  /** null for the person concerned, who is told the unit */
  readonly officerName!: string | null;
}

export class ReadListView {
  @ListOf(ReadView) readonly items!: readonly ReadView[];
}
