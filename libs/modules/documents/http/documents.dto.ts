export class DocumentView {
  readonly id!: string;
  readonly name!: string;
  readonly mediaType!: string;
  /** [bytes] */
  readonly size!: number;
  readonly sha256!: string;
  /** null: could not be counted */
  readonly pageCount!: number | null;
  readonly hasThumbnail!: boolean;
  readonly scanState!: string;
}
