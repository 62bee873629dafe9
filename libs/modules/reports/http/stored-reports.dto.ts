import { ListOf } from '@platform/http/list-of';

export class StoredReportView {
  readonly id!: string;
  /** `2020-Q1` or `2020` */
  readonly period!: string;
  readonly style!: string;
  readonly from!: string;
  readonly to!: string;
  /** on the cover: of the figures */
  readonly sha256!: string;
  /** by the clock of the house: what had happened by then is counted */
  readonly cutOff!: string;
  readonly storedAt!: string;
}

export class StoredReportListView {
  @ListOf(StoredReportView) readonly items!: readonly StoredReportView[];
}

export class LateEventView {
  readonly dossierId!: string;
  readonly number!: string;
  readonly seq!: number;
  readonly type!: string;
  readonly at!: string;
  readonly recordedAt!: string;
}

export class ReportCheckView {
  readonly sha256!: string;
  /** of the text that is stored; another one means that it was changed */
  readonly ofStoredText!: string;
  /** of the figures as they are counted now */
  readonly now!: string;
  /** what came to be known only after the report was stored */
  @ListOf(LateEventView) readonly lateEvents!: readonly LateEventView[];
}
