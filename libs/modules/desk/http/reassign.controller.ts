import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { sendAnswer } from '@platform/http/answer';
import { Text } from '@platform/http/validation';
import { Act, ActOnDossier, ActView, PermitAct, type ActCall } from '@modules/dossiers';
import { Reassign } from '@modules/routing';

export class ReassignDto {
  /** number of the open step */
  @IsInt() @Min(1) @Max(500) readonly step!: number;
  /** wished for, honoured when present; without one, whoever has the least work */
  @IsOptional() @IsUUID('all') readonly officerId?: string;
  @Text(3, 2000) readonly reason!: string;
}

@ApiTags('routing')
@Controller('api/v1/dossiers/:id')
export class ReassignController {
  constructor(
    private readonly acts: ActOnDossier,
    private readonly reassigning: Reassign,
  ) {}

  /** Gives an open step of the own unit to somebody else of its desk; with nobody there it lies in the desk's queue. */
  @Post('reassign')
  @PermitAct('reassign')
  async reassign(
    @Act() { response, key, ...call }: ActCall,
    @Body() { step, officerId, reason }: ReassignDto,
  ): Promise<ActView> {
    const prepare = this.reassigning.prepare({ step, officerId: officerId ?? null, reason });
    return sendAnswer(response, await this.acts.act(key, { ...call, prepare }));
  }
}
