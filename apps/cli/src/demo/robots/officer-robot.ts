import { DEMO_PASSWORD } from '@modules/installation';
import type { Intent } from './choose-act';
import { doneOrBeaten, expected } from './refusal';
import { RobotClient, type ClientOptions } from './robot-client';
import type { DossierPage, SeenDossier } from './wire';

export type Queue = 'to_receive' | 'mine' | 'my_desks' | 'to_return' | 'waiting_for_citizen' | 'unit';

const PAGE = 100;

/** An officer of the demonstration at their desk: sees the own queues, acts on what they hold. */
export class OfficerRobot {
  private signedIn: Promise<void> | null = null;
  readonly client: RobotClient;

  constructor(
    address: string,
    readonly login: string,
    options?: ClientOptions,
  ) {
    this.client = new RobotClient(address, options);
  }

  /** Signs in on the first call. */
  async begin(): Promise<this> {
    this.signedIn ??= this.client.signIn(this.login, DEMO_PASSWORD);
    await this.signedIn;
    return this;
  }

  async queue(name: Queue): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const query: string = after === '' ? '' : `&after=${after}`;
      const reply = await this.client.get<DossierPage>(`/api/v1/dossiers?queue=${name}&limit=${PAGE}${query}`);
      const { items, next } = expected(`queue ${name} of ${this.login}`, reply, 200);
      ids.push(...items.map(({ id }) => id));
      after = next;
    }
    return ids;
  }

  async look(id: string): Promise<SeenDossier> {
    return expected(`looking by ${this.login}`, await this.client.get<SeenDossier>(`/api/v1/dossiers/${id}`), 200);
  }

  /** false when somebody else was faster. @throws UnexpectedRefusal for any other refusal */
  async act({ id, version }: Pick<SeenDossier, 'id' | 'version'>, { action, body }: Intent): Promise<boolean> {
    const path = `/api/v1/dossiers/${id}/${action.replaceAll('_', '-')}`;
    const reply = await this.client.post(path, body, { seen: version });
    return doneOrBeaten(`${action} by ${this.login}`, reply);
  }
}
