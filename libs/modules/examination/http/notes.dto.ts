import { ListOf } from '@platform/http/list-of';
import { Text } from '@platform/http/validation';

export class AddNoteDto {
  @Text(1, 4000) readonly text!: string;
}

export class NoteView {
  readonly id!: string;
  readonly officerId!: string;
  readonly officerName!: string;
  readonly writtenAt!: string;
  readonly text!: string;
}

export class NoteListView {
  @ListOf(NoteView) readonly items!: readonly NoteView[];
}
