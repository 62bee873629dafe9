import { standingHouse } from '../../support/act-contract';
import { see } from '../../support/dossiers';
import { atSignature } from '../../support/stages';

const houseOf = standingHouse();

interface Names {
  readonly procedure: { readonly nameVi: string };
  readonly desks: readonly { readonly id: string }[];
  readonly officers: readonly { readonly id: string; readonly name: string }[];
}

test('GET /api/v1/dossiers/:id/names names every desk and officer of the dossier, to officers only', async () => {
  const house = houseOf();
  const { id, by, citizen } = await atSignature(house);
  const { body } = await by.get<Names>(`/api/v1/dossiers/${id}/names`);
  const { steps } = await see(by, id);
  expect(body.procedure.nameVi).toMatch(/\S/);
  expect(body.desks.map((desk) => desk.id)).toEqual(expect.arrayContaining(steps.map(({ deskId }) => deskId)));
  const named = new Set(body.officers.map((officer) => officer.id));
  for (const { officerId } of steps) if (officerId !== null) expect(named.has(officerId)).toBe(true);
  expect((await citizen.get(`/api/v1/dossiers/${id}/names`)).status).toBe(403);
  expect((await (await house.known('hang-bo.motcua1')).get(`/api/v1/dossiers/${id}/names`)).status).toBe(404);
});
