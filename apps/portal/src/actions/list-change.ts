import { countName } from '@kernel/forms/typed-answers';

type Posted = Readonly<Record<string, unknown>>;

/** A posted page after the button of one of its lists: an item more, or one less with those after it moved up. */
export function listChange(act: string, posted: Posted): Posted {
  const [verb, target = ''] = act.split(' ');
  if (verb === 'add') return { ...posted, [countName(target)]: String(countOf(posted, target) + 1) };
  const [, list = '', number = ''] = /^(.+)\.(\d{1,3})$/.exec(target) ?? [];
  return verb === 'remove' && list !== '' ? withoutItem(posted, list, Number(number)) : posted;
}

function countOf(posted: Posted, list: string): number {
  const count = Number(posted[countName(list)]);
  return Number.isInteger(count) ? Math.min(100, Math.max(0, count)) : 0;
}

function withoutItem(posted: Posted, list: string, removed: number): Posted {
  const moved = Object.entries(posted).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    const [, number, rest = ''] = name.startsWith(`${list}.`)
      ? (/^(\d+)(\..+)$/.exec(name.slice(list.length + 1)) ?? [])
      : [];
    if (number === undefined) return [[name, value]];
    const index = Number(number);
    if (index === removed) return [];
    return [[index > removed ? `${list}.${index - 1}${rest}` : name, value]];
  });
  return { ...Object.fromEntries(moved), [countName(list)]: String(Math.max(0, countOf(posted, list) - 1)) };
}
