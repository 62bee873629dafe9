import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '@modules/catalog';
import { FormsController } from './http/forms.controller';
import { FormDefinitionEntity, FormUseEntity } from './persistence/forms.entities';
import { FormShelf } from './queries/form-shelf';
import { CheckAnswers } from './use-cases/check-answers';

/** E-forms in their immutable, dated versions. Owns form_definition, form_use. */
@Module({
  imports: [TypeOrmModule.forFeature([FormDefinitionEntity, FormUseEntity])],
  providers: [FormShelf, CheckAnswers],
  exports: [FormShelf, CheckAnswers],
})
export class FormsModule {}

@Module({ imports: [FormsModule, CatalogModule], controllers: [FormsController] })
export class FormsHttpModule {}
