import { IsIn, IsOptional, Matches } from 'class-validator';
import { ALL_STATES, type DossierState } from '@kernel/dossier/dossier-states';
import { DUE_CLASSES, type DueClass } from '@kernel/sla/due-classes';
import { ListOf } from '@platform/http/list-of';
import { Day, Repeatable, Text, WholeNumber } from '@platform/http/validation';
import { DESK_SORTS, type DeskSort, type Direction } from '../queries/desk-order';
import { DESK_QUEUES, type DeskQueue } from '../queries/queue-rules';
import { DossierSummaryView } from './reading.dto';

/** Values one filter takes. */
const MOST = 50;
const CHANNELS = ['online', 'counter', 'post'];

/** What is shown of a queue. Filters of different kinds narrow it, values of one kind widen it. */
export class QueueFilterDto {
  @IsOptional() @Repeatable(MOST) @Text(1, 100, { each: true }) readonly procedureId?: string[];
  /** field of the procedure */
  @IsOptional() @Repeatable(MOST) @Text(1, 100, { each: true }) readonly fieldCode?: string[];
  @IsOptional() @Repeatable(2) @IsIn(['ward', 'district'], { each: true }) readonly level?: string[];
  @IsOptional() @Repeatable(3) @IsIn(CHANNELS, { each: true }) readonly channel?: string[];

  /** where it lies now: at a desk of this unit or of one below it */
  @IsOptional() @Repeatable(MOST) @Text(1, 100, { each: true }) readonly unitId?: string[];
  @IsOptional() @Repeatable(MOST) @Text(1, 100, { each: true }) readonly deskId?: string[];
  /** in whose hands; `none`: in nobody's */
  @IsOptional() @Repeatable(MOST) @Text(1, 36, { each: true }) readonly officerId?: string[];

  /** classes exclude one another: what is overdue is not of today; `within3` are the three working days after today */
  @IsOptional() @Repeatable(5) @IsIn(DUE_CLASSES, { each: true }) readonly due?: DueClass[];
  /** first day of filing, `YYYY-MM-DD` */
  @IsOptional() @Day() readonly submittedFrom?: string;
  /** last day of filing, included */
  @IsOptional() @Day() readonly submittedTo?: string;

  @IsOptional() @Repeatable(15) @IsIn(ALL_STATES, { each: true }) readonly state?: DossierState[];
  /** words of the name, with or without accents, or a part of the number */
  @IsOptional() @Text(1, 100) readonly q?: string;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: 'vi' | 'en';
}

/** A whole queue under its filters, for an act on all of it. */
export class QueueSelectionDto extends QueueFilterDto {
  @IsIn(DESK_QUEUES) readonly queue!: DeskQueue;
}

export class QueueDto extends QueueFilterDto {
  @IsIn(DESK_QUEUES) readonly queue!: DeskQueue;
  /** by the date due unless said, and by filing in the queues where no clock runs */
  @IsOptional() @IsIn(DESK_SORTS) readonly sort?: DeskSort;
  @IsOptional() @IsIn(['asc', 'desc']) readonly dir?: Direction;
  @IsOptional() @WholeNumber(1, 100) readonly limit?: number;
  /** `next` of the page before */
  @IsOptional() @Matches(/^[\w-]{1,400}$/, { message: 'request.bad_cursor' }) readonly after?: string;
}

export class StepInHandView {
  readonly no!: number;
  readonly action!: string;
  readonly deskId!: string;
  /** null: in the desk's queue, in nobody's hands */
  readonly officerId!: string | null;
  readonly officerName!: string | null;
  /** the step's own deadline */
  readonly dueAt!: string;
}

export class DeskDossierView extends DossierSummaryView {
  /** code 1–10 of the national synchronisation */
  readonly nationalCode!: number | null;
  readonly procedureName!: string;
  readonly fieldCode!: string;
  readonly level!: string;
  readonly isOverdue!: boolean;
  /** working days to the due day; below zero, the days it was missed by; null while the clock stands or is over */
  readonly workingDaysLeft!: number | null;
  /** the open step it is in this queue for */
  readonly step!: StepInHandView | null;
}

export class DeskDossierPageView {
  @ListOf(DeskDossierView) readonly items!: readonly DeskDossierView[];
  readonly next!: string | null;
}

export class QueueCountsView {
  readonly counts!: Record<string, number>;
}
