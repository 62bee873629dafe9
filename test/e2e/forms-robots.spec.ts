import path from 'node:path';
import { parseDate } from '@kernel/calendar/local-time';
import type { Form } from '@kernel/forms/form-definition';
import { papersAsked } from '@kernel/forms/paper-rules';
import { readAnswers } from '@kernel/forms/read-answers';
import type { PaperRequirement } from '@kernel/procedure/procedure-facts';
import { FormRobot } from '@kernel/testing/form-robot';
import { CheckAnswers } from '@modules/forms';
import { planSeed, type SeedPlan } from '@modules/installation';
import { projectRoot } from '@platform/config/project-root';
import type { TestClient } from '../support/client';
import { act, WARD } from '../support/dossiers';
import { pdf } from '../support/papers';
import { DESK, done, moveTo, RETURN } from '../support/stages';
import { TestHouse } from '../support/test-house';

/** Over HTTP each of so many procedures is filed; `npm run robots` files them all. */
const SAMPLE = 25;
const FILES_ALL = process.env['ROBOTS'] === 'all';

const TODAY = '2020-01-30';
let plan: SeedPlan;
beforeAll(async () => (plan = await planSeed(path.join(projectRoot(), 'data'))));

/** Repeatable, and another for each procedure. */
function randomOf(name: string): () => number {
  let state = Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 2_147_483_647, 7) || 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function robotFor(procedureId: string, form: Form): FormRobot {
  return new FormRobot(form, { random: randomOf(procedureId), wards: [WARD], today: TODAY });
}

function published(): readonly string[] {
  return plan.catalog.versions.filter((each) => each.published).map(({ procedure_id }) => procedure_id);
}

function formOf(procedureId: string): Form {
  const id = plan.forms.uses.find(({ procedure_id }) => procedure_id === procedureId)?.form_id;
  return plan.forms.definitions.find(({ form_id }) => form_id === id)!.definition;
}

describe('every published e-service has a form a robot can file', () => {
  test('all 229 of them, at least 20 with a form of their own', () => {
    expect(published()).toHaveLength(229);
    expect(plan.forms.uses.map(({ procedure_id }) => procedure_id).sort()).toEqual([...published()].sort());
    const own = plan.forms.uses.filter(({ form_id }) => form_id !== 'generic');
    expect(new Set(own.map(({ form_id }) => form_id)).size).toBeGreaterThanOrEqual(20);
  });

  test('right answers pass, one mistake is refused at its field and nowhere else', () => {
    const checking = new CheckAnswers();
    const world = { today: parseDate(TODAY), wardIds: new Set([WARD]) };
    for (const id of published()) {
      const form = formOf(id);
      const robot = robotFor(id, form);
      expect([id, checking.faults(form, robot.valid(), world)]).toEqual([id, []]);
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { answers, field } = robot.oneInvalid();
        const faults = checking.faults(form, readAnswers(form, answers), world).map((fault) => fault.field);
        expect([id, faults]).toEqual([id, [field]]);
      }
    }
  });
});

describe('over HTTP', () => {
  let house: TestHouse;
  let citizen: TestClient;
  beforeAll(async () => {
    house = await TestHouse.open({ worker: 'by hand' });
    citizen = await house.as('congdan1');
  });
  afterAll(() => house.close());

  async function send(procedureId: string, form: Form, given: Readonly<Record<string, unknown>>) {
    // A form of its own says itself what the dossier is about.
    const written: typeof given = form.id === 'generic' ? {} : { subject: 'Đề nghị' };
    const { applicant, wardId, delivery, note, subject, ...answers } = { ...written, ...given };
    const { body } = await citizen.get<{ papers: PaperRequirement[] }>(`/api/v1/procedures/${procedureId}`);
    const papers = [];
    for (const { key } of papersAsked(body.papers, form, given as never).filter(({ isNeeded }) => isNeeded))
      papers.push({ paper: key, documentId: (await citizen.upload(pdf(`${key} ${Math.random()}`))).body.id });
    const dossier = { procedureId, applicant, wardId, delivery, note, subject, answers, papers };
    return citizen.post<{ id: string; state?: string; errors?: readonly { field: string }[] }>(
      '/api/v1/dossiers',
      dossier,
    );
  }

  /** From desk to desk, by whoever's turn it is, until the citizen has the result; returns the state it ends in. */
  async function returned(procedureId: string, id: string): Promise<string | undefined> {
    const desk = await house.known(procedureId.startsWith('w-') ? 'hang-bac.motcua1' : DESK);
    await done(house, desk, id, 'receive');
    const last = await moveTo(house, id, 'return');
    return (await act(last, id, 'return-result', RETURN)).body.state;
  }

  test(
    'filed from what the form says of itself, routed and returned, and refused for one mistake',
    async () => {
      const everyNth = FILES_ALL ? 1 : Math.floor(published().length / SAMPLE);
      const chosen = published().filter((_id, index) => index % everyNth === 0);
      for (const id of chosen) {
        const form = (await citizen.get<Form>(`/api/v1/procedures/${id}/form`)).body;
        const robot = robotFor(id, form);
        const right = await send(id, form, robot.valid());
        expect([id, right.status, right.body.errors]).toEqual([id, 201, undefined]);
        expect([id, await returned(id, right.body.id)]).toEqual([id, 'returned']);
        const { answers, field } = robot.oneInvalid();
        const wrong = await send(id, form, answers);
        const fields = wrong.body.errors?.map((error) => error.field.replace(/^answers\./, ''));
        expect([id, wrong.status, fields]).toEqual([id, 400, [field]]);
      }
      const [filed] = await house.rows<{ n: string }>('SELECT count(*) AS n FROM dossier');
      expect(Number(filed?.n)).toBe(chosen.length);
    },
    FILES_ALL ? 1_200_000 : 240_000,
  );
});
