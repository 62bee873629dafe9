import { Module } from '@nestjs/common';
import { DossiersModule } from '@modules/dossiers';
import { MessagesController } from './http/messages.controller';
import { MessagesQuery } from './queries/messages.query';
import { SendMessage } from './use-cases/send-message.use-case';

/** The conversation between a person and the desk about a dossier. Owns dossier_message. */
@Module({ imports: [DossiersModule], providers: [MessagesQuery, SendMessage], exports: [MessagesQuery, SendMessage] })
export class MessagesModule {}

@Module({ imports: [MessagesModule], controllers: [MessagesController] })
export class MessagesHttpModule {}
