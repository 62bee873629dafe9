import type { ChoiceReason } from '@kernel/organisation/choose-officer';
import type { Language } from '@kernel/sla/ratio';
import { fillIn } from './fill-in';

type Sentences = Readonly<Record<ChoiceReason['key'], string>>;

/** Why the worker gave a step to this officer, for those who work with the dossier. */
const SENTENCES: Readonly<Record<Language, Sentences>> = {
  vi: {
    least_work:
      'Ít việc nhất trong {candidates} người làm được bước này, {absent} người vắng: đang giữ {remainingWork} việc.',
    only_one: 'Người duy nhất làm được bước này: đang giữ {remainingWork} việc.',
    requested: 'Theo đề nghị của người chuyển: đang giữ {remainingWork} việc.',
    held_before: 'Đã giữ hồ sơ này trước đó: đang giữ {remainingWork} việc.',
    nobody_present: 'Cả {candidates} người làm được bước này đều vắng: hồ sơ chờ ở bộ phận.',
    nobody_authorised: 'Bộ phận chưa có ai được giao việc này: hồ sơ chờ ở bộ phận.',
  },
  en: {
    least_work:
      'Least work among the {candidates} who can do this step, {absent} of them away: {remainingWork} steps in hand.',
    only_one: 'The only one who can do this step: {remainingWork} steps in hand.',
    requested: 'Asked for by the one who handed it over: {remainingWork} steps in hand.',
    held_before: 'Had this dossier in hand before: {remainingWork} steps in hand.',
    nobody_present: 'All {candidates} who can do this step are away: the dossier waits at the desk.',
    nobody_authorised: 'Nobody at the desk has this work yet: the dossier waits at the desk.',
  },
};

export function choiceText(reason: ChoiceReason, language: Language): string {
  return fillIn(SENTENCES[language][reason.key], { ...reason });
}
