import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FeeTerms } from '@kernel/payments/fee-lines';
import type { ClockPolicy, PaperRequirement, ProcedureLevel } from '@kernel/procedure/procedure-facts';
import type { RouteStep } from '@kernel/procedure/route';
import type { DeadlineRule, LimitUnit } from '@kernel/sla/limit';

export type Audience = 'person' | 'organisation';

@Entity('field')
export class FieldEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'name_vi' }) nameVi!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
}

@Entity('procedure')
export class ProcedureEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'national_code', nullable: true }) nationalCode!: string | null;
  @Column('text', { name: 'field_id' }) fieldId!: string;
  @Column('text') level!: ProcedureLevel;
  @Column('text', { name: 'name_vi' }) nameVi!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
  @Column('text', { name: 'search_text' }) searchText!: string;
  /** who may ask */
  @Column('text', { array: true }) audience!: readonly Audience[];
}

/** Words people say, folded, and the words of the catalogue for them. */
@Entity('search_synonym')
export class SearchSynonymEntity {
  @PrimaryColumn('text') said!: string;
  @Column('text') means!: string;
}

/** An event of life, and the procedures it calls for, in order. */
@Entity('life_event')
export class LifeEventEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'name_vi' }) nameVi!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
  @Column('text', { array: true }) procedures!: readonly string[];
  @Column('int', { name: 'sort_order' }) sortOrder!: number;
}

/** Published once and never edited; a dossier keeps the version it was filed under. */
@Entity('procedure_version')
export class ProcedureVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'procedure_id' }) procedureId!: string;
  @Column('int') version!: number;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('boolean') published!: boolean;
  @Column('smallint', { name: 'service_level' }) serviceLevel!: 2 | 3 | 4;
  @Column('text', { name: 'division_ref' }) divisionRef!: string;
  /** text, as the driver gives a numeric */
  @Column('numeric', { name: 'limit_value', nullable: true }) limitValue!: string | null;
  @Column('text', { name: 'limit_unit', nullable: true }) limitUnit!: LimitUnit | null;
  @Column('text', { name: 'deadline_rule' }) deadlineRule!: DeadlineRule;
  @Column('jsonb', { name: 'clock_policy' }) clockPolicy!: ClockPolicy;
  /** [VND]; null: unknown, or set by the city */
  @Column('int', { name: 'fee_vnd', nullable: true }) feeVnd!: number | null;
  @Column('text', { name: 'fee_note_vi', nullable: true }) feeNoteVi!: string | null;
  /** null: for the case, with the remissions of the law */
  @Column('jsonb', { name: 'fee_terms', nullable: true }) feeTerms!: FeeTerms | null;
  @Column('jsonb') papers!: readonly PaperRequirement[];
  @Column('jsonb') route!: readonly RouteStep[];
  @Column('text', { name: 'result_vi' }) resultVi!: string;
  @Column('text', { name: 'legal_basis_vi' }) legalBasisVi!: string;
  @Column('text', { name: 'extension_vi', nullable: true }) extensionVi!: string | null;
  /** fields that are our illustration and not a published fact */
  @Column('text', { array: true }) illustrative!: readonly string[];
  @Column('text') source!: string;
  @Column('text', { name: 'notes_vi', nullable: true }) notesVi!: string | null;
}
