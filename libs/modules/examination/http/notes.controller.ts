import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { NotesQuery } from '../queries/notes.query';
import { AddNote } from '../use-cases/add-note.use-case';
import { AddNoteDto, NoteListView, NoteView } from './notes.dto';

@ApiTags('examination')
@Controller('api/v1/dossiers/:id/notes')
export class NotesController {
  constructor(
    private readonly notes: NotesQuery,
    private readonly adding: AddNote,
  ) {}

  /** What the officers have noted, oldest first; the person concerned never sees it. */
  @Get()
  @Permit('desk_officer', 'specialist', 'unit_head')
  async listNotes(@By() by: Principal, @Id('id') id: string): Promise<NoteListView> {
    return { items: await this.notes.ofDossier(by, id) };
  }

  /** Adds a note, which stays as it is. */
  @Post()
  @Permit('desk_officer', 'specialist', 'unit_head')
  async addNote(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Id('id') id: string,
    @Body() { text }: AddNoteDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NoteView> {
    return sendAnswer(response, await this.adding.add(by, key, id, text));
  }
}
