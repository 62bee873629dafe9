import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FiledPaper } from '@kernel/dossier/dossier';
import type { DossierCommand } from '@kernel/dossier/dossier-commands';
import { secretFrom } from '@kernel/dossier/dossier-number';
import { RouteDossierHandler, RoutingWorkerModule } from '@modules/routing';
import type { SimulatedAct, Stage } from '@modules/simulation';
import { SESSION_COOKIE } from '@platform/auth/principal-source';
import { IdSource } from '@platform/identifiers/id-source';
import { PlatformModule } from '@platform/platform.module';
import type { FileStore } from '@platform/storage/file-store';
import { TestClient } from './client';
import type { TestHouse } from './test-house';

/** The worker's routing without its timers and queues: it acts when it is told to. */
@Module({ imports: [PlatformModule.forProcess('worker'), RoutingWorkerModule] })
class RoutingOnTime {}

interface People {
  readonly house: TestHouse;
  readonly stage: Stage;
  readonly store: FileStore;
}

/**
 * Does again, by the normal path and one after the other, what a simulation has done: citizens and officers over HTTP
 * under their own sessions, uploads first, the worker by its own handler; the house's clock stands where each act was.
 */
export class Replay {
  private readonly clients = new Map<string, TestClient>();
  private readonly versions = new Map<string, number>();

  private constructor(
    private readonly people: People,
    private readonly worker: INestApplicationContext,
    private readonly paper: Buffer,
  ) {}

  /** `house` runs without a worker of its own. */
  static async open(people: People): Promise<Replay> {
    const worker = await NestFactory.createApplicationContext(RoutingOnTime, { logger: false, abortOnError: false });
    const paper = await buffer(people.store.read(people.stage.content.sha256));
    return new Replay(people, worker, paper);
  }

  async repeat({ at, command, actor, dossier }: SimulatedAct): Promise<void> {
    const { house, stage } = this.people;
    const clock = (instant: number): Promise<void> => house.setClock(new Date(instant).toISOString());
    if (command.action === 'route') {
      await clock(at);
      await this.worker.get(RouteDossierHandler).handle({ dossierId: dossier.id });
      this.versions.set(dossier.id, (this.versions.get(dossier.id) ?? 0) + 1);
      return;
    }
    const client = await this.client(actor.kind === 'citizen' ? actor.id : stage.world.accountOf(actor.id));
    for (const { documentId } of papersOf(command)) {
      const document = dossier.documents.find(({ id }) => id === documentId);
      if (!document) throw new Error(`no document ${documentId}`);
      await clock(document.uploadedAt);
      await this.withNextId(documentId, () => client.upload(this.paper, document.name));
    }
    await clock(at);
    const answer =
      command.action === 'submit' || command.action === 'take_in'
        ? await this.file(client, command, dossier)
        : await client.post<Done>(
            `/api/v1/dossiers/${dossier.id}/${command.action.replaceAll('_', '-')}`,
            bodyOf(command),
            { seen: this.versions.get(dossier.id) ?? 0 },
          );
    if (answer.status >= 300) throw new Error(`${command.action} of ${dossier.id}: ${JSON.stringify(answer.body)}`);
    this.versions.set(dossier.id, answer.body.version);
  }

  async close(): Promise<void> {
    await this.worker.close();
  }

  private async file(
    client: TestClient,
    command: DossierCommand<'submit'> | DossierCommand<'take_in'>,
    { id, lookupSecret, answers, arrival }: SimulatedAct['dossier'],
  ): Promise<{ readonly status: number; readonly body: Done }> {
    const { wardUnitId, delivery } = command.input;
    const channel = command.action === 'take_in' ? { channel: command.input.channel } : {};
    const path = command.action === 'take_in' ? '/api/v1/intake' : '/api/v1/dossiers';
    const body = { procedureId: arrival.procedure.procedureId, wardId: wardUnitId, delivery, ...answers, ...channel };
    const secret = jest
      .spyOn(this.people.house.get(IdSource), 'secretBytes')
      .mockReturnValueOnce(bytesOf(lookupSecret));
    const answer = await this.withNextId(id, () =>
      client.post<Done>(path, { ...body, papers: papersOf(command).map(paperBody) }),
    );
    secret.mockRestore();
    return answer;
  }

  private async withNextId<T>(id: string, work: () => Promise<T>): Promise<T> {
    const next = jest.spyOn(this.people.house.get(IdSource), 'newId').mockReturnValueOnce(id);
    try {
      return await work();
    } finally {
      next.mockRestore();
    }
  }

  /** Somebody with a session, however they got it: simulated people cannot sign in. */
  private async client(accountId: string): Promise<TestClient> {
    const known = this.clients.get(accountId);
    if (known) return known;
    const { house } = this.people;
    const token = `replay-${accountId}`;
    await house.owner.query(
      `INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, now(), now(), now() + interval '1 hour')`,
      [createHash('sha256').update(token).digest(), accountId],
    );
    const client = house.client();
    client.cookie = `${SESSION_COOKIE}=${token}`;
    this.clients.set(accountId, client);
    return client;
  }
}

interface Done {
  readonly version: number;
}

function papersOf({ input }: DossierCommand): readonly FiledPaper[] {
  return 'papers' in input ? input.papers : [];
}

function paperBody({ paper, documentId }: FiledPaper): { readonly paper: string; readonly documentId: string } {
  return { paper, documentId };
}

/** The command as somebody sends it: without what only the house can know, and nothing for null. */
function bodyOf(command: DossierCommand): Record<string, unknown> {
  if (command.action === 'consult') {
    const { desks, ...rest } = command.input;
    return { ...rest, deskIds: desks.map(({ deskId }) => deskId) };
  }
  const given = Object.entries(command.input as Readonly<Record<string, unknown>>).filter(
    ([name, value]) => value !== null && value !== '' && name !== 'answersHash' && name !== 'answered',
  );
  return {
    ...Object.fromEntries(given),
    ...('papers' in command.input ? { papers: papersOf(command).map(paperBody) } : {}),
  };
}

/** Bytes that make this secret. */
function bytesOf(secret: string): Uint8Array {
  const letters = secretFromAll();
  return Uint8Array.from(secret, (letter) => letters.indexOf(letter));
}

function secretFromAll(): string {
  return Array.from({ length: 32 }, (_, byte) => secretFrom(new Uint8Array(8).fill(byte))[0]).join('');
}
