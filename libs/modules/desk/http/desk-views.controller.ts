import { Body, Controller, Delete, Get, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { DeskViews, type ViewWish } from '../use-cases/desk-views.use-case';
import { SaveViewDto, ViewListView, ViewView } from './desk-views.dto';

/** Lists kept by name. */
@ApiTags('desk')
@Controller('api/v1/desk/views')
export class DeskViewsController {
  constructor(private readonly views: DeskViews) {}

  /** The own views, and those shared in the own unit. */
  @Get()
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async listViews(@By() by: Principal): Promise<ViewListView> {
    return { items: await this.views.list(by) };
  }

  /** Keeps a list by name. */
  @Post()
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async saveView(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Body() body: SaveViewDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ViewView> {
    return sendAnswer(response, await this.views.save(by, key, wishOf(body)));
  }

  /** Changes an own view. */
  @Put(':id')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async changeView(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Id('id') id: string,
    @Body() body: SaveViewDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ViewView> {
    return sendAnswer(response, await this.views.change(by, key, id, wishOf(body)));
  }

  /** Throws an own view away. */
  @Delete(':id')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async removeView(
    @By() by: Principal,
    @Once('bare') key: CommandKey,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly id: string }> {
    return sendAnswer(response, await this.views.remove(by, key, id));
  }
}

function wishOf({ name, queue, query, scope }: SaveViewDto): ViewWish {
  return { name, queue, query, scope };
}
