import { v5 } from 'uuid';
import type { Role } from '@kernel/organisation/roles';
import { unitOfDesk } from '@kernel/procedure/route';
import type { DeskRow, OrganisationPlan } from './plan-units';
import { SEED_NAMESPACE } from './plan-procedures';

export interface OfficerPlan {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly title_vi: string;
  readonly unit_id: string;
  readonly grants: readonly { readonly role: Role; readonly unit_id: string; readonly desk_id: string | null }[];
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const MIDDLE = ['Thị', 'Văn', 'Minh', 'Thu', 'Đức', 'Ngọc', 'Quang', 'Thanh', 'Hữu', 'Kim', 'Xuân'];
const GIVEN = [
  'Hoa',
  'Nam',
  'Lan',
  'Hùng',
  'Hương',
  'Tuấn',
  'Mai',
  'Dũng',
  'Hạnh',
  'Sơn',
  'Yến',
  'Long',
  'Thảo',
  'Bình',
  'Trang',
  'Cường',
  'Linh',
];

/** Invented people: the n-th is always the same. */
export function inventedName(n: number): string {
  const pick = (list: readonly string[], step: number): string =>
    list[(n * step + Math.floor(n / list.length)) % list.length] ?? '';
  return `${pick(FAMILY, 5)} ${pick(MIDDLE, 3)} ${pick(GIVEN, 7)}`;
}

interface Post {
  readonly role: Role;
  readonly title: string;
  readonly count: number;
}

/** Staff of a desk by its kind, and of the few desks with a heavier load. */
const STAFF: Readonly<Record<DeskRow['kind'], readonly Post[]>> = {
  one_stop: [{ role: 'desk_officer', title: 'Công chức một cửa', count: 2 }],
  leader: [{ role: 'unit_head', title: 'Lãnh đạo UBND', count: 2 }],
  expert: [{ role: 'specialist', title: 'Công chức chuyên môn', count: 1 }],
};
const DISTRICT_ONE_STOP: readonly Post[] = [{ role: 'desk_officer', title: 'Công chức một cửa quận', count: 5 }];
const DIVISION: readonly Post[] = [
  { role: 'unit_head', title: 'Trưởng phòng', count: 1 },
  { role: 'specialist', title: 'Chuyên viên', count: 3 },
];

/** Beside the desks: who watches, inspects, handles petitions and runs the system. */
const HOUSE: readonly (Post & { readonly login: string })[] = [
  { login: 'giamsat', role: 'supervisor', title: 'Giám sát cải cách hành chính', count: 1 },
  { login: 'thanhtra', role: 'inspector', title: 'Thanh tra công vụ', count: 1 },
  { login: 'donthu', role: 'petition_handler', title: 'Cán bộ tiếp công dân', count: 1 },
  { login: 'quantri', role: 'administrator', title: 'Quản trị hệ thống', count: 1 },
];

/** Officers for every desk of the demonstration. They and their names are invented. */
export function planOfficers({ desks, units }: OrganisationPlan): readonly OfficerPlan[] {
  const district = units.find(({ kind }) => kind === 'district')?.id ?? '';
  let n = 0;
  const officer = (
    login: string,
    post: Post,
    place: { readonly unit: string; readonly desk: string | null },
  ): OfficerPlan => ({
    id: v5(`officer/${login}`, SEED_NAMESPACE),
    login,
    name: inventedName((n += 1)),
    title_vi: post.title,
    unit_id: place.unit,
    grants: [{ role: post.role, unit_id: place.unit, desk_id: place.desk }],
  });
  const atDesks = desks.flatMap((desk) =>
    postsOf(desk, units).flatMap((post) =>
      Array.from({ length: post.count }, (_, index) =>
        officer(loginOf(desk, post, index), post, { unit: unitOfDesk(desk.id), desk: desk.id }),
      ),
    ),
  );
  return [...atDesks, ...HOUSE.map((post) => officer(post.login, post, { unit: district, desk: null }))];
}

function postsOf(desk: DeskRow, units: OrganisationPlan['units']): readonly Post[] {
  const unit = units.find(({ id }) => id === desk.unit_id);
  if (unit?.kind === 'one_stop') return DISTRICT_ONE_STOP;
  return unit?.kind === 'ward' || unit?.kind === 'district' ? STAFF[desk.kind] : DIVISION;
}

/** `hang-bac.motcua1`, `tp.truong1`, `tp.chuyenvien2`, `quan.lanhdao1` */
function loginOf(desk: DeskRow, { role }: Post, index: number): string {
  const place = desk.id
    .replace(/^hk-/, '')
    .replace(/^hoan-kiem$/, 'quan')
    .replace(':', '.');
  const word: Readonly<Partial<Record<Role, string>>> = {
    desk_officer: '',
    specialist: 'chuyenvien',
    unit_head: 'lanhdao',
  };
  const isPosition = desk.id.includes(':') || desk.kind === 'one_stop';
  return isPosition ? `${place}${index + 1}` : `${place}.${word[role] ?? role}${index + 1}`;
}
