import type { Payer, Started } from './payer';

/** A reference the house gives only later: its announcement comes too early. */
function nextOf({ reference, amountVnd }: Started): { readonly reference: string; readonly amountVnd: number } {
  return { reference: reference.replace(/01$/, '02'), amountVnd };
}

/** Everything that happens to payments, each as often as the others. */
export const MISHAPS: Readonly<Record<string, (payer: Payer) => Promise<unknown>>> = {
  'in order': (payer) => payer.pay('success', 'now', ['00']),
  doubled: (payer) => payer.pay('success', 'twice', ['00', '02']),
  lost: (payer) => payer.pay('success', 'lost', []),
  'lost, and the payer comes again': async (payer) => {
    await payer.pay('success', 'lost', []);
    await payer.isNotSentAgain();
  },
  late: async (payer) => {
    const started = await payer.pay('success', 'late', ['held']);
    payer.around.later(() => payer.deliver(started));
  },
  'late, after the gateway was asked': async (payer) => {
    const started = await payer.pay('success', 'late', ['held']);
    await payer.isNotSentAgain();
    payer.around.later(() => payer.deliver(started));
  },
  early: async (payer) => {
    const started = await payer.start();
    payer.expect('01', await payer.voice.say(nextOf(started), 'paid'), 'an announcement of what does not exist');
    payer.expect('00', await payer.voice.say(started, 'open'), 'an announcement before the decision');
    await payer.walk(started, 'success', 'now');
  },
  'forged before the truth': (payer) => payer.pay('success', 'forged', ['97', '00']),
  'forged, and declined': (payer) => payer.pay('decline', 'forged', ['97', '00']),
  'forged, and never paid': async (payer) => payer.forge(await payer.start()),
  're-priced': (payer) => payer.pay('success', 'repriced', ['04']),
  're-priced, and never paid': async (payer) => {
    const started = await payer.start();
    payer.expect('04', await payer.voice.say({ ...started, amountVnd: 1_000 }, 'paid'), 'another amount');
  },
  'called failed, then paid': (payer) => payer.pay('success', 'contradictory', ['00', '02']),
  'called failed, then paid, but declined': (payer) => payer.pay('decline', 'contradictory', ['00', '02']),
  'called failed, paid all the same, tried again': async (payer) => {
    const started = await payer.start();
    payer.expect('00', await payer.voice.say(started, 'failed'), 'an announcement that is wrong');
    await payer.walk(started, 'success', 'lost');
    await payer.isNotSentAgain();
  },
  'declined, cancelled, paid': async (payer) => {
    await payer.pay('decline', 'now', ['00']);
    await payer.pay('cancel', 'twice', ['00', '02']);
    await payer.pay('success', 'now', ['00']);
  },
  'declined in silence, paid at the second try': async (payer) => {
    await payer.pay('decline', 'lost', []);
    await payer.pay('success', 'now', ['00']);
  },
  'all at once': async (payer) => {
    const starts = await Promise.all([payer.start(), payer.start(), payer.start()]);
    const [first] = starts;
    payer.expect('1', String(new Set(starts.map(({ reference }) => reference)).size), 'attempts of three clicks');
    const { returnAddress } = await payer.walk(first, 'success', 'lost');
    const answers = await Promise.all(Array.from({ length: 5 }, () => payer.voice.repeat(returnAddress)));
    payer.expect('00,02,02,02,02', answers.sort().join(), 'five announcements at once');
  },
  'by link and by oneself': async (payer) => {
    const token = await payer.link();
    const [own, linked] = await Promise.all([payer.start(), payer.startByLink(token)]);
    payer.expect(own.reference, linked.reference, 'the attempt by link');
    await Promise.all([payer.walk(own, 'success', 'now'), payer.walk(linked, 'success', 'now')]);
  },
  'cash and online at once': async (payer) => {
    const declined = await payer.pay('decline', 'now', ['00']);
    const [isTaken, again] = await Promise.all([payer.payCash(declined), payer.tryToStart()]);
    if (again.status === 200) await payer.walk(again.body, 'success', 'now');
    payer.expect(String(isTaken), String(again.status !== 200), 'cash taken unless the gateway was');
  },
};
