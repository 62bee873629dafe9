import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { plainToInstance, Type } from 'class-transformer';
import { IsArray, IsIn, IsObject, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import type { DossierAction } from '@kernel/dossier/dossier-commands';
import { ALL_ACTIONS } from '@kernel/dossier/dossier.transitions';
import { projectRoot } from '@platform/config/project-root';
import { validated } from '@platform/http/validation';

/** A reason a clerk starts from; nobody is bound to it. */
export class ReasonTemplate {
  @Matches(/^[a-z-]{2,40}$/) readonly id!: string;
  @IsArray() @IsIn(ALL_ACTIONS, { each: true }) readonly acts!: readonly DossierAction[];
  @IsString() readonly vi!: string;
  @IsString() readonly en!: string;
  @IsOptional() @IsString() readonly legalBasis!: string | null;
  @IsIn(['illustrative', 'official']) readonly provenance!: string;
}

/** The words of a result, with places for the dossier's answers. */
export class ResultTemplate {
  @Matches(/^[a-z-]{2,40}$/) readonly id!: string;
  /** null: of any procedure */
  @IsOptional() @IsArray() @IsString({ each: true }) readonly procedures!: readonly string[] | null;
  @IsString() readonly nameVi!: string;
  @IsString() readonly nameEn!: string;
  @IsString() readonly text!: string;
  @IsIn(['illustrative', 'official']) readonly provenance!: string;
}

class DeskTextsFile {
  @IsObject() readonly meta!: object;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReasonTemplate) readonly reasons!: readonly ReasonTemplate[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ResultTemplate) readonly results!: readonly ResultTemplate[];
}

/** Words to start from, as data (`data/desk-texts.json`): an authority puts its own in their place and restarts. */
@Injectable()
export class DeskTexts implements OnApplicationBootstrap {
  private file: DeskTextsFile | null = null;

  /** A file that is wrong stops the boot. @throws DomainError naming the record at fault */
  async onApplicationBootstrap(): Promise<void> {
    const file = path.join(projectRoot(), 'data', 'desk-texts.json');
    this.file = await validated(plainToInstance(DeskTextsFile, JSON.parse(await readFile(file, 'utf8')) as object));
  }

  reasonsFor(act: DossierAction): readonly ReasonTemplate[] {
    return this.file?.reasons.filter(({ acts }) => acts.includes(act)) ?? [];
  }

  /** Those of the procedure first, then those of any. */
  resultsFor(procedureId: string): readonly ResultTemplate[] {
    const results = this.file?.results ?? [];
    const own = results.filter(({ procedures }) => procedures?.includes(procedureId) ?? false);
    return [...own, ...results.filter(({ procedures }) => (procedures ?? null) === null)];
  }
}
