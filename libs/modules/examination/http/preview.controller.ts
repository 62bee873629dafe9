import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { formatInstant, type Instant } from '@kernel/calendar/local-time';
import type { RoutedStep } from '@kernel/dossier/dossier-events';
import type { Principal } from '@platform/auth/principal';
import { By, Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { choiceText } from '@platform/i18n/choice-text';
import { OrganisationDirectory } from '@modules/organisation';
import { PointsQuery } from '../queries/points.query';
import { PreviewActQuery, type Previewed } from '../queries/preview-act.query';
import {
  ActPreviewView,
  NextHolderView,
  PreviewDto,
  SupplementPreviewView,
  SupplementTargetListView,
} from './preview.dto';

const DAYS_TO_ANSWER = 3;

const time = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant));

@ApiTags('examination')
@Controller('api/v1/dossiers/:id')
export class PreviewController {
  constructor(
    private readonly previews: PreviewActQuery,
    private readonly points: PointsQuery,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** What an act would lead to, or the refusal it would meet; nothing is written. */
  @Get('preview')
  @Permit('desk_officer', 'specialist', 'unit_head')
  async previewAct(@By() by: Principal, @Id('id') id: string, @Query() query: PreviewDto): Promise<ActPreviewView> {
    const { action, toDeskId, toOfficerId, newDate, deskIds = [], workingDays = DAYS_TO_ANSWER, toStep } = query;
    const input = {
      toDeskId: toDeskId ?? null,
      toOfficerId: toOfficerId ?? null,
      newDate: newDate ?? null,
      toNo: toStep ?? null,
      deskIds,
      workingDays,
    };
    const preview = await this.previews.read(by, { dossierId: id, action, input });
    return { ...viewOf(preview), next: await Promise.all(preview.next.map((step) => this.holder(step))) };
  }

  /** What a supplement request can point at: papers and questions, by name. */
  @Get('points')
  @Permit('desk_officer', 'specialist', 'unit_head')
  async listPoints(@By() by: Principal, @Id('id') id: string): Promise<SupplementTargetListView> {
    return { items: await this.points.ofDossier(by, id) };
  }

  private async holder({ no, deskId, officerId, dueAt, reason }: RoutedStep): Promise<NextHolderView> {
    const { nameVi, nameEn } = await this.directory.desk(deskId);
    const officerName = officerId === null ? null : await this.directory.officerName(officerId);
    const why = { vi: choiceText(reason, 'vi'), en: choiceText(reason, 'en') };
    return { no, deskId, deskNameVi: nameVi, deskNameEn: nameEn, officerId, officerName, dueAt, why };
  }
}

function viewOf({ next: _next, dueBefore, dueAfter, supplement, ...facts }: Previewed): Omit<ActPreviewView, 'next'> {
  return {
    ...facts,
    dueBefore: time(dueBefore),
    dueAfter: time(dueAfter),
    supplement: supplement === null ? null : supplementView(supplement),
  };
}

function supplementView({
  used,
  most,
  answerBy,
  dueIfAnsweredNow,
}: NonNullable<Previewed['supplement']>): SupplementPreviewView {
  return { used, most, answerBy: formatInstant(answerBy), dueIfAnsweredNow: time(dueIfAnsweredNow) };
}
