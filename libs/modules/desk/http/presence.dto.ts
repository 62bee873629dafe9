import { ListOf } from '@platform/http/list-of';

export class ReaderView {
  readonly officerId!: string;
  readonly name!: string;
  readonly since!: string;
}

export class ReadersView {
  @ListOf(ReaderView) readonly others!: readonly ReaderView[];
}
