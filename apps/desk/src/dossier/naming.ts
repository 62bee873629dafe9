import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../texts/language';
import { namesQuery, type Dossier, type Names } from './dossier-data';

export interface Naming {
  readonly procedure: string;
  readonly ward: string;
  readonly desk: (id: string | null) => string;
  readonly officer: (id: string | null) => string;
}

/** The names behind the ids of a dossier, in the reader's language; the id itself until they are there. */
export function useNames({ id, version, procedureId }: Dossier): Naming {
  const isVi = useLanguage() === 'vi';
  const { data } = useQuery({ ...namesQuery(id, version), placeholderData: (before) => before });
  const desks = new Map(data?.desks.map((desk) => [desk.id, isVi ? desk.nameVi : desk.nameEn]));
  const officers = new Map(data?.officers.map(({ id: officer, name }) => [officer, name]));
  return {
    procedure: data === undefined ? procedureId : isVi ? data.procedure.nameVi : data.procedure.nameEn,
    ward: wardOf(data, isVi),
    desk: (desk) => (desk === null ? '' : (desks.get(desk) ?? desk)),
    officer: (officer) => (officer === null ? '' : (officers.get(officer) ?? '')),
  };
}

function wardOf(names: Names | undefined, isVi: boolean): string {
  if (names === undefined) return '';
  return isVi ? names.wardVi : names.wardEn;
}
