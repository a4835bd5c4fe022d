import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** As what somebody leads the meeting of the municipalities of a district; who he is, is not recorded (ЗСУ чл. 24). */
export const meetingLeaders = [
  { code: 'DISTRICT_GOVERNOR', nameBg: 'областен управител', nameEn: 'district governor', article: 'ЗСУ чл. 24' },
  {
    code: 'ACTING_DISTRICT_GOVERNOR',
    nameBg: 'изпълняващ длъжността областен управител',
    nameEn: 'acting district governor',
    article: 'ЗСУ чл. 24',
  },
] as const satisfies readonly NamedCode[];
export type MeetingLeader = (typeof meetingLeaders)[number]['code'];
export const MeetingLeader = codesOf<MeetingLeader>(meetingLeaders);
