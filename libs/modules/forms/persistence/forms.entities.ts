import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Form } from '@kernel/forms/form-definition';

/** Published once and never edited; drafts and dossiers keep the version they were filled in with. */
@Entity('form_definition')
export class FormDefinitionEntity {
  @PrimaryColumn('text', { name: 'form_id' }) formId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('jsonb') definition!: Form;
}

@Entity('form_use')
export class FormUseEntity {
  @PrimaryColumn('text', { name: 'procedure_id' }) procedureId!: string;
  @Column('text', { name: 'form_id' }) formId!: string;
}
