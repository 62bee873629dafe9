import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { MessagesQuery } from '../queries/messages.query';
import { SendMessage } from '../use-cases/send-message.use-case';
import { MessageListView, MessageView, SendMessageDto } from './messages.dto';

@ApiTags('messages')
@Controller('api/v1/dossiers/:id/messages')
export class MessagesController {
  constructor(
    private readonly messages: MessagesQuery,
    private readonly sending: SendMessage,
  ) {}

  /** The conversation about a dossier, oldest first. */
  @Get()
  @Permit('citizen', 'desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async listMessages(@By() by: Principal, @Id('id') id: string): Promise<MessageListView> {
    return { items: await this.messages.ofDossier(by, id) };
  }

  /** Writes to the other side, while the dossier is not over. */
  @Post()
  @Permit('citizen', 'desk_officer', 'specialist', 'unit_head')
  async sendMessage(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Id('id') id: string,
    @Body() { text }: SendMessageDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MessageView> {
    return sendAnswer(response, await this.sending.send(by, key, id, text));
  }
}
