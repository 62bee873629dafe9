import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { DeskSettings } from '../use-cases/desk-settings.use-case';
import { DeskSettingsDto, DeskSettingsView } from './desk-settings.dto';

/** How the signed-in officer has set up the desk. */
@ApiTags('desk')
@Controller('api/v1/desk/settings')
export class DeskSettingsController {
  constructor(private readonly settings: DeskSettings) {}

  /** Columns, keys, language and length of a page; what everybody begins with until it is changed. */
  @Get()
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  readDeskSettings(@By() by: Principal): Promise<DeskSettingsView> {
    return this.settings.read(by);
  }

  /** Changes them all. */
  @Put()
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async changeDeskSettings(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Body() { columns, shortcuts, shortcutsOn, language, pageSize }: DeskSettingsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeskSettingsView> {
    const wished = { columns, shortcuts, shortcutsOn, language, pageSize };
    return sendAnswer(response, await this.settings.change(by, key, wished));
  }
}
