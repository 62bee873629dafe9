import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Once, type CommandKey } from '@platform/http/params';
import { FileDossier } from '../use-cases/file-dossier.use-case';
import type { Filing } from '../use-cases/filing';
import { FileDossierDto, FiledDossierView } from './filing.dto';
import { PermitAct } from './permit-act';

@ApiTags('filing')
@Controller('api/v1')
export class FilingController {
  constructor(private readonly filing: FileDossier) {}

  /** Files a dossier online. Answers with its number and the secret of the look-up. */
  @Post('dossiers')
  @PermitAct('submit')
  async fileDossier(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Body() body: FileDossierDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FiledDossierView> {
    return sendAnswer(response, await this.filing.file(by, key, filingOf(body)));
  }
}

export function filingOf({
  procedureId,
  wardId,
  delivery,
  applicant,
  subject,
  note,
  answers,
  fee,
  papers,
  draftId,
}: FileDossierDto): Filing {
  const { fullName, phone, email, citizenNumber, address } = applicant;
  return {
    procedureId,
    wardUnitId: wardId,
    delivery,
    answers: {
      applicant: {
        fullName,
        phone,
        address,
        ...(email === undefined ? {} : { email }),
        ...(citizenNumber === undefined ? {} : { citizenNumber }),
      },
      subject,
      ...(note === undefined ? {} : { note }),
      ...(fee === undefined ? {} : { fee: Object.fromEntries(Object.entries(fee)) }),
    },
    formAnswers: answers ?? null,
    papers: papers.map(({ paper, documentId }) => ({ paper, documentId })),
    draftId: draftId ?? null,
  };
}
