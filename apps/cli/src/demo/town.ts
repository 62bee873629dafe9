import type { Instant } from '@kernel/calendar/local-time';
import type { WorkingTimes } from '@kernel/calendar/working-time';
import type { Role } from '@kernel/organisation/roles';
import { roleForStep, type StepAction } from '@kernel/procedure/route';
import { Random } from '@modules/simulation';
import { errorMessage } from '@platform/errors/error-facts';
import { answerRequest, CitizenRobot } from './robots/citizen-robot';
import { chooseAct, type Intent } from './robots/choose-act';
import { takeIn } from './robots/filing';
import { OfficerRobot, type Queue } from './robots/officer-robot';
import type { RobotClient } from './robots/robot-client';
import type { Receipt, SeenDossier, SeenProcedure } from './robots/wire';
import type { Roster } from './roster';
import type { Standing, WaitingStep } from './bell';
import type { Story } from './story';

export interface TownFacts {
  readonly address: string;
  readonly seed: number;
  readonly clock: { now(): Instant };
  readonly times: WorkingTimes;
  readonly roster: Roster;
  readonly procedures: ReadonlyMap<string, SeenProcedure>;
}

/** Somebody looked at a dossier so often without doing anything: it will not go on by itself. */
const PATIENCE = 40;

/** The people of the demonstration: citizens with their matters, officers at their desks. They know the house by its API only. */
export class Town {
  /** story of each acknowledged filing */
  readonly filed = new Map<string, { readonly story: Story; readonly receipt: Receipt }>();
  readonly acts = new Map<string, number>();
  readonly problems: string[] = [];
  private readonly citizens = new Map<number, Promise<CitizenRobot>>();
  private readonly officers = new Map<string, OfficerRobot>();
  private readonly idleLooks = new Map<string, number>();

  constructor(readonly facts: TownFacts) {}

  /** Everybody who has registered. */
  async everybody(): Promise<readonly CitizenRobot[]> {
    return Promise.all(this.citizens.values());
  }

  /** A matter is filed: online by the citizen, or through the desk that takes it in. */
  async file(story: Story): Promise<Receipt> {
    const procedure = this.procedure(story.procedureId);
    const matter = { procedure, wardId: story.wardId, delivery: story.delivery };
    const { channel } = story;
    const receipt =
      channel === 'online'
        ? await (await this.citizen(story.citizen)).file(matter)
        : await takeIn((await this.receiver(story)).client, { ...matter, channel }, story.random);
    this.count(channel === 'online' ? 'submit' : 'take_in');
    this.filed.set(receipt.id, { story, receipt });
    return receipt;
  }

  async withdraw(story: Story, id: string): Promise<void> {
    if (await (await this.citizen(story.citizen)).withdraw(id)) this.count('withdraw');
  }

  /** The citizen, or the desk for somebody who filed on paper, answers what was asked for. */
  async answer(story: Story, standing: Standing): Promise<void> {
    if (standing.isOnline) {
      if (await (await this.citizen(story.citizen)).answer(standing.id)) this.count('answer');
      return;
    }
    const officer = await this.deskOfficer(standing, story.random);
    const dossier = await this.fetch(officer, standing, 'waiting_for_citizen');
    if (dossier && (await answerRequest(officer.client, dossier, story.random))) this.count('answer');
  }

  /** Somebody comes to the receiving desk: it records the payment. */
  async pay(story: Story, standing: Standing): Promise<void> {
    const officer = await this.deskOfficer(standing, story.random);
    const body = { receipt: `BL-${story.index}-${standing.version}` };
    await this.perform(officer, standing, 'waiting_for_citizen', () => ({ action: 'settle_obligation', body }));
  }

  /** The result is handed out, sent, or fetched online. */
  async handOut(story: Story, standing: Standing, step: WaitingStep): Promise<void> {
    const officer = await this.holder(step, story.random);
    await this.perform(officer, standing, 'to_return', ({ delivery, answers }) => ({
      action: 'return_result',
      body: { method: delivery, receivedBy: answers.applicant?.fullName ?? 'Người nộp' },
    }));
  }

  /** The receiving desk looks at what has come in, or at a request to withdraw. */
  async atReceivingDesk(story: Story, standing: Standing, queue: Queue): Promise<void> {
    const officer = await this.deskOfficer(standing, story.random);
    await this.perform(officer, standing, queue, (dossier) => this.choose(dossier, story));
  }

  /** Whoever has the step works on it. */
  async work(story: Story, standing: Standing, step: WaitingStep): Promise<void> {
    const officer = await this.holder(step, story.random);
    const queue = step.officerId === null ? 'my_desks' : 'mine';
    await this.perform(officer, standing, queue, (dossier) => this.choose(dossier, story));
  }

  /** Somebody has looked and left it for later. */
  isWaitedFor(id: string): boolean {
    return this.idleLooks.has(id);
  }

  /** Nobody will do anything with it any more, although somebody should. */
  isHopeless(id: string): boolean {
    return (this.idleLooks.get(id) ?? 0) > PATIENCE;
  }

  report(what: string, error: unknown): void {
    this.problems.push(`${what}: ${errorMessage(error)}`);
  }

  private choose(dossier: SeenDossier, { random }: Story): Intent | null {
    const { times, clock, roster } = this.facts;
    const procedure = this.procedure(dossier.procedureId);
    return chooseAct(dossier, { random, procedure, times, consultable: roster.consultable(), now: clock.now() });
  }

  /** Finds the dossier in the queue, looks at it, and does what one makes up one's mind to. */
  private async perform(
    officer: OfficerRobot,
    standing: Standing,
    queue: Queue,
    decide: (dossier: SeenDossier) => Intent | null,
  ): Promise<void> {
    const { id } = standing;
    const dossier = await this.fetch(officer, standing, queue);
    const intent = dossier && decide(dossier);
    if (dossier && intent && (await officer.act(dossier, intent))) {
      this.count(intent.action);
      this.idleLooks.delete(id);
    } else this.idleLooks.set(id, (this.idleLooks.get(id) ?? 0) + 1);
  }

  /** Null when it has gone on meanwhile. A dossier that should be in the queue and is not, is a finding. */
  private async fetch(
    officer: OfficerRobot,
    { id, number, version }: Standing,
    queue: Queue,
  ): Promise<SeenDossier | null> {
    const isThere = (await officer.queue(queue)).includes(id);
    const dossier = await officer.look(id);
    if (dossier.version !== version) return null;
    if (!isThere) this.problems.push(`${number} (${dossier.state}) is not in the queue ${queue} of ${officer.login}`);
    return isThere ? dossier : null;
  }

  private citizen(index: number): Promise<CitizenRobot> {
    const known = this.citizens.get(index);
    if (known) return known;
    const { address, seed } = this.facts;
    const joining = CitizenRobot.join(address, index, new Random(seed * 104_729 + index));
    this.citizens.set(index, joining);
    return joining;
  }

  private async holder({ officerId, deskId, action }: WaitingStep, random: Random): Promise<OfficerRobot> {
    const login = officerId === null ? null : this.facts.roster.loginOf(officerId);
    return login === null
      ? this.anyAt(deskId, roleForStep(action as StepAction, deskId), random)
      : this.officer(login).begin();
  }

  private deskOfficer({ receivingDeskId }: Standing, random: Random): Promise<OfficerRobot> {
    return this.anyAt(receivingDeskId, 'desk_officer', random);
  }

  /** The desk that receives this procedure of this ward. */
  private receiver({ procedureId, wardId, random }: Story): Promise<OfficerRobot> {
    const first = this.procedure(procedureId).route[0]?.deskRef ?? '';
    return this.anyAt(first.replace(/^ward:/, `${wardId}:`), 'desk_officer', random);
  }

  private anyAt(deskId: string, role: Role, random: Random): Promise<OfficerRobot> {
    const logins = this.facts.roster.loginsAt(deskId, role);
    if (logins.length === 0) throw new Error(`there is no ${role} at ${deskId}`);
    return this.officer(random.of(logins)).begin();
  }

  private officer(login: string): OfficerRobot {
    const known = this.officers.get(login) ?? new OfficerRobot(this.facts.address, login);
    this.officers.set(login, known);
    return known;
  }

  private procedure(id: string): SeenProcedure {
    const procedure = this.facts.procedures.get(id);
    if (!procedure) throw new Error(`procedure ${id} is not in the catalogue`);
    return procedure;
  }

  private count(act: string): void {
    this.acts.set(act, (this.acts.get(act) ?? 0) + 1);
  }
}

/** Reads the whole catalogue, as a person paging through it would. */
export async function readCatalogue(client: RobotClient): Promise<ReadonlyMap<string, SeenProcedure>> {
  const { body } = await client.get<{
    readonly items: readonly { readonly id: string; readonly limit: { unit: string } }[];
  }>('/api/v1/procedures?limit=300');
  // Clock hours run through the night; nobody invents a child in danger for a demonstration.
  const playable = body.items.filter(({ limit }) => limit.unit !== 'hours');
  const procedures = new Map<string, SeenProcedure>();
  for (const { id } of playable) procedures.set(id, (await client.get<SeenProcedure>(`/api/v1/procedures/${id}`)).body);
  return procedures;
}
