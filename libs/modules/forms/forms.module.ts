import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '@modules/catalog';
import { FormsController } from './http/forms.controller';
import { FormDefinitionEntity, FormUseEntity } from './persistence/forms.entities';
import { BlankPapers } from './queries/blank-papers.query';
import { FormShelf } from './queries/form-shelf';
import { CheckAnswers } from './use-cases/check-answers';
import { FormEditor } from './use-cases/form-editor';

/** E-forms in their immutable, dated versions. Owns form_definition, form_use, form_edit. */
@Module({
  imports: [TypeOrmModule.forFeature([FormDefinitionEntity, FormUseEntity]), CatalogModule],
  providers: [FormShelf, CheckAnswers, BlankPapers, FormEditor],
  exports: [FormShelf, CheckAnswers, BlankPapers, FormEditor],
})
export class FormsModule {}

@Module({ imports: [FormsModule, CatalogModule], controllers: [FormsController] })
export class FormsHttpModule {}
