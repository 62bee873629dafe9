import { Column, Entity, PrimaryColumn } from 'typeorm';

export type UnitKind =
  'province' | 'district' | 'one_stop' | 'office' | 'division' | 'board' | 'external_branch' | 'ward';
export type DeskKind = 'one_stop' | 'leader' | 'expert';

@Entity('unit')
export class UnitEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: UnitKind;
  @Column('text', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('text', { name: 'official_code', nullable: true }) officialCode!: string | null;
  @Column('text', { name: 'agency_code', nullable: true }) agencyCode!: string | null;
  @Column('boolean', { name: 'agency_code_is_placeholder' }) agencyCodeIsPlaceholder!: boolean;
  @Column('text', { name: 'name_vi' }) nameVi!: string;
  @Column('text', { name: 'short_name_vi' }) shortNameVi!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
  /** `YYYY-MM-DD`, first day of existence */
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  /** last day of existence; null: none known */
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('boolean') verified!: boolean;
  @Column('int', { name: 'sort_order' }) sortOrder!: number;
}

@Entity('desk')
export class DeskEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'unit_id' }) unitId!: string;
  @Column('text') kind!: DeskKind;
  @Column('text', { name: 'name_vi' }) nameVi!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}

@Entity('officer')
export class OfficerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'unit_id' }) unitId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'title_vi' }) titleVi!: string;
  @Column('boolean') simulated!: boolean;
}
