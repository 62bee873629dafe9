import { standingHouse } from '@test/support/act-contract';
import type { Answer, TestClient } from '@test/support/client';
import { act, see, type Filed } from '@test/support/dossiers';
import { expectRefused } from '@test/support/refusals';
import { done, HEAD, inProcess, messages, type Staged } from '@test/support/stages';

const house = standingHouse();

const HAND_OVER = { note: 'Đã thẩm định' };

/** Handed over a moment ago; `left` is the version the act answered. */
async function handedOver(): Promise<Staged & { readonly left: number }> {
  const staged = await inProcess(house());
  const { body } = await act(staged.by, staged.id, 'hand-over', HAND_OVER);
  return { ...staged, left: body.version };
}

const takeBack = (by: TestClient, id: string, seen: number, headers = {}): Promise<Answer<Filed>> =>
  by.post<Filed>(`/api/v1/dossiers/${id}/take-back`, undefined, { seen, headers });

test('at once: it is back, and the history has both', async () => {
  const { id, by, left } = await handedOver();
  expect((await takeBack(by, id, left)).status).toBe(200);
  const seen = await see(by, id);
  expect(seen.availableActions).toContain('hand_over');
  expect(seen.timeline.slice(-2)).toMatchObject([
    { type: 'StepHandedOver' },
    { type: 'MoveTakenBack', details: { ofSeq: left } },
  ]);
  expect(await messages(house(), id)).toEqual(['route-dossier']);
  // The message of the hand-over finds nothing to route any more.
  await house().work();
  expect((await see(by, id)).version).toBe(seen.version);
});

test('after the worker has sent it on, with the version the act answered', async () => {
  const { id, by, left } = await handedOver();
  await house().work();
  const there = await see(await house().known(HEAD), id);
  expect(there.version).toBe(left + 1);
  expect((await takeBack(by, id, left)).status).toBe(200);
  const seen = await see(by, id);
  expect(seen.steps.filter(({ state }) => state === 'open')).toMatchObject([{ action: 'process' }]);
  expect((await see(await house().known(HEAD), id)).availableActions).not.toContain('sign');
  await done(house(), by, id, 'draft-result', { summary: 'Đủ điều kiện' });
  await done(house(), by, id, 'hand-over');
  expect((await see(await house().known(HEAD), id)).availableActions).toContain('sign');
});

describe('refused, and nothing changes', () => {
  const refused = async (
    by: TestClient,
    { id, left }: { readonly id: string; readonly left: number },
    refusal: Parameters<typeof expectRefused>[2],
  ): Promise<unknown> => expectRefused(house(), (headers) => takeBack(by, id, left, headers), refusal);

  test('nobody in particular, the citizen, and who has no desk there', async () => {
    const staged = await handedOver();
    await refused(house().client(), staged, { status: 401, code: 'session.required' });
    await refused(staged.citizen, staged, { status: 403, code: 'permission.denied' });
    await refused(await house().known('giamsat'), staged, { status: 403, code: 'permission.denied' });
    await refused(await house().known('kt.chuyenvien1'), staged, { status: 404, code: 'dossier.not_found' });
    await refused(await house().known(HEAD), staged, { status: 403, code: 'dossier.not_at_your_desk' });
  });

  test('worked on since, or another act meant', async () => {
    const staged = await handedOver();
    await house().work();
    await refused(
      staged.by,
      { ...staged, left: staged.left - 1 },
      { status: 409, code: 'dossier.nothing_to_take_back' },
    );
    expect((await act(await house().known(HEAD), staged.id, 'release', {})).status).toBe(200);
    await refused(staged.by, staged, { status: 409, code: 'dossier.nothing_to_take_back' });
  });

  test('sent twice with one key, it is done once', async () => {
    const { id, by, left } = await handedOver();
    const key = 'take-back-once-0001';
    const send = (): Promise<Answer<Filed>> =>
      by.post<Filed>(`/api/v1/dossiers/${id}/take-back`, undefined, { seen: left, key });
    const [first, again] = [await send(), await send()];
    expect(again).toMatchObject({ status: first.status, body: first.body });
    expect((await see(by, id)).timeline.filter(({ type }) => type === 'MoveTakenBack')).toHaveLength(1);
  });
});
