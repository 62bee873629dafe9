import type { FieldId } from './act-plans';

export interface Point {
  readonly target: string;
  readonly reason: string;
}

/** What somebody typed into an act, before it is sent. */
export interface Values {
  readonly reason: string;
  readonly legalBasis: string;
  readonly points: readonly Point[];
  readonly overrideReason: string;
  readonly note: string;
  readonly toDeskId: string | null;
  readonly toOfficerId: string | null;
  readonly deskIds: readonly string[];
  readonly question: string;
  readonly workingDays: number;
  readonly confidential: boolean;
  readonly opinion: string;
  readonly summary: string;
  readonly documentId: string | null;
  readonly toStep: number | null;
  readonly amountVnd: number | null;
  readonly receipt: string;
  /** `YYYY-MM-DD` */
  readonly newDate: string;
  readonly method: 'counter' | 'post' | 'online';
  readonly receivedBy: string;
  /** by the target of the point: the id of an upload, or an answer */
  readonly given: Readonly<Record<string, string>>;
}

export const NOTHING: Values = {
  reason: '',
  legalBasis: '',
  points: [],
  overrideReason: '',
  note: '',
  toDeskId: null,
  toOfficerId: null,
  deskIds: [],
  question: '',
  workingDays: 3,
  confidential: false,
  opinion: '',
  summary: '',
  documentId: null,
  toStep: null,
  amountVnd: null,
  receipt: '',
  newDate: '',
  method: 'counter',
  receivedBy: '',
  given: {},
};

const optional = (name: string, value: string | number | null): object =>
  value === null || value === '' ? {} : { [name]: value };

const SENT: Readonly<Record<FieldId, (values: Values) => object>> = {
  template: () => ({}),
  reason: ({ reason }) => ({ reason }),
  legalBasis: ({ legalBasis }) => ({ legalBasis }),
  points: ({ points }) => ({ points }),
  overrideReason: ({ overrideReason }) => optional('overrideReason', overrideReason),
  note: ({ note }) => optional('note', note),
  toDesk: ({ toDeskId, toOfficerId }) => ({
    ...optional('toDeskId', toDeskId),
    ...optional('toOfficerId', toOfficerId),
  }),
  deskIds: ({ deskIds }) => ({ deskIds }),
  question: ({ question }) => ({ question }),
  workingDays: ({ workingDays }) => ({ workingDays }),
  confidential: ({ confidential }) => (confidential ? { confidential } : {}),
  opinion: ({ opinion }) => ({ opinion }),
  summary: ({ summary }) => ({ summary }),
  document: ({ documentId }) => optional('documentId', documentId),
  toStep: ({ toStep }) => optional('toStep', toStep),
  amountVnd: ({ amountVnd }) => ({ amountVnd }),
  receipt: ({ receipt }) => ({ receipt }),
  newDate: ({ newDate }) => ({ newDate }),
  method: ({ method }) => ({ method }),
  receivedBy: ({ receivedBy }) => ({ receivedBy }),
  given: ({ given }) => givenBody(given),
};

/** The body of an act: what its fields say, and nothing else. */
export function bodyOf(fields: readonly FieldId[], values: Values): object {
  return Object.assign({}, ...fields.map((field) => SENT[field](values))) as object;
}

function givenBody(given: Values['given']): object {
  const entries = Object.entries(given).filter(([, value]) => value !== '');
  const under = (prefix: string): [string, string][] =>
    entries.flatMap(([target, value]) => (target.startsWith(prefix) ? [[target.slice(prefix.length), value]] : []));
  return {
    papers: under('papers.').map(([paper, documentId]) => ({ paper, documentId })),
    answers: Object.fromEntries(under('answers.')),
  };
}
