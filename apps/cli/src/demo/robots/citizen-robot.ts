import { inventedName } from '@modules/installation';
import type { Random } from '@modules/simulation';
import { fileOnline, sendPapers, type Matter, type SentFiling } from './filing';
import { doneOrBeaten, expected } from './refusal';
import { RobotClient, type ClientOptions } from './robot-client';
import type { DossierPage, Receipt, SeenDossier } from './wire';

const PASSWORD = 'mot-cong-dan-mo-phong';
const PAGE = 100;

/** An invented citizen with an account of their own. */
export class CitizenRobot {
  /** everything filed online, with its receipt, as a careful person keeps it */
  readonly filings: SentFiling[] = [];

  private constructor(
    readonly client: RobotClient,
    readonly random: Random,
  ) {}

  /** Registers and signs in. */
  static async join(address: string, index: number, random: Random, options?: ClientOptions): Promise<CitizenRobot> {
    const client = new RobotClient(address, options);
    const login = `nguoi-dan-${index}`;
    const account = { login, password: PASSWORD, name: inventedName(9_000 + index) };
    expected('registration', await client.post('/api/v1/accounts', account), 201);
    await client.signIn(login, PASSWORD);
    return new CitizenRobot(client, random);
  }

  async file(matter: Matter): Promise<Receipt> {
    const filing = await fileOnline(this.client, matter, this.random);
    this.filings.push(filing);
    return filing.receipt;
  }

  async look(id: string): Promise<SeenDossier> {
    return expected('looking', await this.client.get<SeenDossier>(`/api/v1/dossiers/${id}`), 200);
  }

  /** Every dossier this person finds under "my dossiers". */
  async mine(): Promise<readonly DossierPage['items'][number][]> {
    const found: DossierPage['items'][number][] = [];
    for (let after: string | null = ''; after !== null;) {
      const query: string = after === '' ? '' : `&after=${after}`;
      const reply = await this.client.get<DossierPage>(`/api/v1/my/dossiers?limit=${PAGE}${query}`);
      const { items, next } = expected('my dossiers', reply, 200);
      found.push(...items);
      after = next;
    }
    return found;
  }

  /** Answers what was asked for, before or after receipt; true when there was something to answer. */
  async answer(id: string): Promise<boolean> {
    const dossier = await this.look(id);
    return answerRequest(this.client, dossier, this.random);
  }

  /** Withdraws, or asks to; true when the house still allowed it. */
  async withdraw(id: string): Promise<boolean> {
    const dossier = await this.look(id);
    const action = ['withdraw', 'request_withdrawal'].find((each) => dossier.availableActions.includes(each));
    if (action === undefined) return false;
    const path = `/api/v1/dossiers/${id}/${action.replaceAll('_', '-')}`;
    const reply = await this.client.post(path, { reason: 'Không còn nhu cầu' }, { seen: dossier.version });
    return doneOrBeaten(action, reply);
  }
}

/** Sends each paper asked for again: the citizen, or the desk for somebody who filed on paper. */
export async function answerRequest(client: RobotClient, dossier: SeenDossier, random: Random): Promise<boolean> {
  const action = ['give_before_receipt', 'answer_supplement'].find((each) => dossier.availableActions.includes(each));
  if (action === undefined) return false;
  const asked = dossier.timeline.findLast(({ details }) => Array.isArray(details['points']));
  const points = (asked?.details['points'] ?? []) as readonly { readonly target: string }[];
  const keys = points.flatMap(({ target }) => (target.startsWith('papers.') ? [target.slice('papers.'.length)] : []));
  const papers = await sendPapers(
    client,
    keys.map((key) => ({ key, title: `Bản bổ sung ${key}` })),
    random,
  );
  const path = `/api/v1/dossiers/${dossier.id}/${action.replaceAll('_', '-')}`;
  const reply = await client.post(path, { papers }, { seen: dossier.version });
  expected(action, reply, 200, 409);
  return reply.status === 200;
}
