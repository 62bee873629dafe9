import type { AuthoredField, CompoundField, Field, Option, Question, QuestionType, Words } from './form-definition';

type Part = Pick<Question, 'label' | 'hint' | 'options' | 'max' | 'maxLength' | 'autocomplete'> & {
  readonly type: QuestionType;
};

const words = (vi: string, en: string): Words => ({ vi, en });

const SEX: readonly Option[] = [
  { value: 'male', vi: 'Nam', en: 'Male' },
  { value: 'female', vi: 'Nữ', en: 'Female' },
];

const PERSON: Readonly<Record<string, Part>> = {
  fullName: { type: 'name', label: words('Họ, chữ đệm, tên', 'Full name'), autocomplete: 'name' },
  birthDate: {
    type: 'date',
    label: words('Ngày sinh', 'Date of birth'),
    hint: words('Ví dụ 5/9/1990', 'For example 5/9/1990'),
    max: 'today',
    autocomplete: 'bday',
  },
  // The elderly often know the year only; the register keeps what is known.
  birthYear: {
    type: 'partial_date',
    label: words('Ngày, tháng, năm sinh', 'Date of birth'),
    hint: words('Nếu chỉ nhớ năm thì ghi năm, ví dụ 1945', 'The year alone will do, for example 1945'),
    max: 'today',
  },
  sex: { type: 'radio', label: words('Giới tính', 'Sex'), options: SEX },
  ethnicity: {
    type: 'text',
    label: words('Dân tộc', 'Ethnic group'),
    hint: words('Ví dụ Kinh, Tày, Hoa', 'For example Kinh, Tày, Hoa'),
    maxLength: 50,
  },
  nationality: {
    type: 'text',
    label: words('Quốc tịch', 'Nationality'),
    hint: words('Ví dụ Việt Nam', 'For example Việt Nam'),
    maxLength: 50,
  },
  citizenNumber: {
    type: 'citizen_number',
    label: words('Số định danh cá nhân', 'Citizen identity number'),
    hint: words('12 chữ số, in trên thẻ căn cước', '12 digits, printed on the identity card'),
  },
  identityPaper: {
    type: 'text',
    label: words('Giấy tờ tùy thân', 'Identity paper'),
    hint: words(
      'Tên giấy tờ, số, cơ quan cấp, ngày cấp. Ví dụ Hộ chiếu B1234567, Cục QLXNC cấp 05/01/2018',
      'Kind, number, issued by and on. For example Passport B1234567, Immigration Department, 05/01/2018',
    ),
    maxLength: 200,
  },
  phone: {
    type: 'phone',
    label: words('Số điện thoại', 'Phone number'),
    hint: words('10 chữ số, ví dụ 0912 345 678', '10 digits, for example 0912 345 678'),
    autocomplete: 'tel',
  },
  email: { type: 'email', label: words('Thư điện tử', 'E-mail'), autocomplete: 'email' },
  address: {
    type: 'text',
    label: words('Địa chỉ', 'Address'),
    hint: words('Số nhà, phố, phường, quận, thành phố', 'Number, street, ward, district, city'),
    maxLength: 300,
    autocomplete: 'street-address',
  },
  residence: {
    type: 'text',
    label: words('Nơi cư trú', 'Place of residence'),
    hint: words(
      'Nơi thường trú; nếu không có thì nơi tạm trú, nơi đang sinh sống',
      'Permanent residence; if none, temporary residence or where the person lives',
    ),
    maxLength: 300,
  },
  birthPlace: {
    type: 'text',
    label: words('Nơi sinh', 'Place of birth'),
    hint: words(
      'Tên cơ sở y tế và phường, quận, thành phố',
      'Name of the health facility, and ward, district and city',
    ),
    maxLength: 300,
  },
  origin: {
    type: 'text',
    label: words('Quê quán', 'Place of origin'),
    hint: words('Phường/xã, quận/huyện, tỉnh/thành phố', 'Commune, district, province'),
    maxLength: 200,
  },
  position: { type: 'text', label: words('Chức vụ', 'Position'), maxLength: 100 },
  relation: {
    type: 'text',
    label: words('Quan hệ với người nộp', 'Relation to the person filing'),
    maxLength: 100,
  },
};

const ADDRESS: Readonly<Record<string, Part>> = {
  line: {
    type: 'text',
    label: words('Số nhà, ngõ, phố (thôn, tổ)', 'House number and street'),
    maxLength: 200,
    autocomplete: 'address-line1',
  },
  commune: { type: 'text', label: words('Phường/xã', 'Ward or commune'), maxLength: 100 },
  // Two levels since 01/07/2025, three before: a district is asked for and never demanded.
  district: {
    type: 'text',
    label: words('Quận/huyện', 'District'),
    hint: words('Bỏ trống nếu nơi đó không còn cấp quận, huyện', 'Leave empty where districts no longer exist'),
    maxLength: 100,
  },
  province: {
    type: 'text',
    label: words('Tỉnh/thành phố', 'Province or city'),
    maxLength: 100,
    autocomplete: 'address-level1',
  },
};

const ORGANISATION: Readonly<Record<string, Part>> = {
  name: {
    type: 'text',
    label: words('Tên tổ chức', 'Name of the organisation'),
    maxLength: 200,
    autocomplete: 'organization',
  },
  taxCode: {
    type: 'tax_code',
    label: words('Mã số thuế', 'Tax code'),
    hint: words('10 hoặc 13 chữ số; hộ, cá nhân có thể dùng 12 chữ số', '10 or 13 digits; 12 for a person'),
  },
  address: { type: 'text', label: words('Địa chỉ trụ sở', 'Registered address'), maxLength: 300 },
  representative: {
    type: 'name',
    label: words('Người đại diện theo pháp luật', 'Legal representative'),
  },
  position: { type: 'text', label: words('Chức vụ người đại diện', 'Position of the representative'), maxLength: 100 },
  phone: {
    type: 'text',
    label: words('Điện thoại của tổ chức', 'Phone of the organisation'),
    maxLength: 30,
    autocomplete: 'tel',
  },
};

const COMPOUNDS = {
  person: { parts: PERSON, usual: ['fullName', 'birthDate', 'sex', 'citizenNumber', 'residence'], optional: [] },
  address: { parts: ADDRESS, usual: ['line', 'commune', 'district', 'province'], optional: ['district'] },
  organisation: {
    parts: ORGANISATION,
    usual: ['name', 'taxCode', 'address', 'representative', 'position'],
    optional: [],
  },
} as const satisfies Record<
  CompoundField['type'],
  {
    readonly parts: Readonly<Record<string, Part>>;
    readonly usual: readonly string[];
    readonly optional: readonly string[];
  }
>;

/** Spells out persons, addresses and organisations, so that the rest of the product knows questions and groups only. */
export function spelledOut(field: AuthoredField): Field {
  switch (field.type) {
    case 'person':
    case 'address':
    case 'organisation':
      return compound(field);
    case 'group':
      return { ...field, fields: field.fields.map(spelledOut) };
    case 'repeat':
      return { ...field, fields: field.fields.map(spelledOut) };
    default:
      return field;
  }
}

/** Names of parts a compound does not have; for the checks of a definition. */
export function unknownParts({ type, parts = [], optionalParts = [] }: CompoundField): readonly string[] {
  const known: Readonly<Record<string, Part>> = COMPOUNDS[type].parts;
  return [...parts, ...optionalParts].filter((part) => known[part] === undefined);
}

function compound({ type, parts, optionalParts = [], prefill, ...base }: CompoundField): Field {
  const { usual, optional } = COMPOUNDS[type];
  const known: Readonly<Record<string, Part>> = COMPOUNDS[type].parts;
  const isOptional = new Set<string>([...optional, ...optionalParts]);
  const fields = (parts ?? usual).flatMap((key): readonly Question[] => {
    const part = known[key];
    if (part === undefined) return [];
    return [
      {
        key,
        ...part,
        ...(isOptional.has(key) ? { optional: true } : {}),
        ...(prefill === undefined ? {} : { prefill: `${prefill}.${key}` }),
      },
    ];
  });
  return { ...base, type: 'group', fields };
}
