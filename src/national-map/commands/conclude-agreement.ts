import { randomUUID } from 'node:crypto';
import { serviceKinds } from '../../catalogue/store/index.js';
import {
  basis,
  command,
  externalIdField,
  given,
  givenExternalId,
  listOf,
  optional,
} from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import { AgreementGround } from '../rules/index.js';
import {
  addAgreement55,
  agreements55,
  agreements56,
  hasDistrictService,
  hasMunicipalRow,
  othersOfDistrict,
} from '../store/index.js';

const until = optional(given.date('The first day on which it no longer holds; absent: it is open.'));

export const concludeAgreement56 = command({
  name: 'agreement56Conclude',
  permission: 'AGREEMENT_CONCLUDE',
  subject: 'Agreement56',
  description:
    'Records that a municipality serves people of another one above its own number in the Map, because that one has no objective possibility; both councils decided so (ЗСУ чл. 56).',
  fields: {
    externalId: externalIdField,
    host: given.text('The code of the municipality that gives the places; it records the agreement.'),
    beneficiary: given.text('The code of the municipality whose people are served.'),
    kind: given.text('The code of the kind.'),
    places: given.count('How many places it pledges.', 1),
    ground: given.code(AgreementGround, 'Why the other municipality cannot give the service itself.'),
    from: given.date('The first day.'),
    until,
    basis,
  },
  async perform(desk, { externalId, places, ground, from, ...input }) {
    const host = await desk.withCode(municipalities, 'code', input.host, 'host');
    desk.permit({ municipality: host.pk });
    const beneficiary = await desk.withCode(municipalities, 'code', input.beneficiary, 'beneficiary');
    const kind = await desk.withCode(serviceKinds, 'code', input.kind, 'kind');
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    desk.refuseWhere(host.pk === beneficiary.pk, 'ONE_AND_THE_SAME', 'beneficiary');
    const isOnMap = await hasMunicipalRow(desk.database, host.pk, kind.pk, from);
    desk.refuseWhere(!isOnMap, 'KIND_NOT_ON_MAP_OF_HOST', 'kind');
    const agreement = await desk.add(agreements56, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ hostId: host.pk, beneficiaryId: beneficiary.pk, kindId: kind.pk, places, ground },
      ...{ validFrom: from, validUntil: input.until },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    return { subject: agreement, on: from, municipality: host.pk };
  },
});

export const concludeAgreement55 = command({
  name: 'agreement55Conclude',
  permission: 'AGREEMENT_CONCLUDE',
  subject: 'Agreement55',
  description:
    'Records that the other municipalities of the district secure access to a service of district level, after the decision that creates it (ЗСУ чл. 55).',
  fields: {
    externalId: externalIdField,
    host: given.text('The code of the municipality that hosts the service; it records the agreement.'),
    kind: given.text('The code of the kind.'),
    participants: optional(listOf(given.text('The code of a municipality that takes part; absent: all others.'))),
    from: given.date('The first day.'),
    until,
    basis,
  },
  async perform(desk, { externalId, participants, from, ...input }) {
    const host = await desk.withCode(municipalities, 'code', input.host, 'host');
    desk.permit({ municipality: host.pk });
    const kind = await desk.withCode(serviceKinds, 'code', input.kind, 'kind');
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    const isCreated = await hasDistrictService(desk.database, host.pk, kind.pk, from);
    desk.refuseWhere(!isCreated, 'SERVICE_NOT_CREATED', 'kind');
    const others = await othersOfDistrict(desk.database, host.pk, participants);
    const isWhole = participants === null ? others.length > 0 : others.length === new Set(participants).size;
    desk.refuseWhere(!isWhole, 'NOT_OF_THE_DISTRICT', 'participants');
    const { externalScheme: scheme, externalValue: value } = givenExternalId(externalId, randomUUID());
    const agreement = await addAgreement55(
      desk.database,
      { ...{ scheme, value, from, until: input.until }, host: host.pk, kind: kind.pk, participants: others },
      await enteredBy(desk.database, desk.viewer),
    );
    return { subject: agreement, on: from, municipality: host.pk };
  },
});

const endFields = { from: given.date('The first day on which it no longer holds.'), basis };

export const endAgreement56 = command({
  name: 'agreement56End',
  permission: 'AGREEMENT_CONCLUDE',
  subject: 'Agreement56',
  description: 'Ends the agreement: its places count for the other municipality no longer (ЗСУ чл. 56).',
  fields: { agreement: given.id('Agreement56', 'The agreement.'), ...endFields },
  async perform(desk, { agreement: id, from, basis: { actDate } }) {
    const { pk, hostId, validFrom, validUntil } = await desk.subject(agreements56, id, 'agreement');
    desk.permit({ municipality: hostId });
    desk.dated(actDate, 'basis', 'actDate');
    const isInForce = validFrom < from && (validUntil === null || from < validUntil);
    desk.refuseWhere(!isInForce, 'AGREEMENT_NOT_IN_FORCE', 'from');
    await desk.change(agreements56, pk, { validUntil: from });
    return { subject: pk, on: from, municipality: hostId };
  },
});

export const endAgreement55 = command({
  name: 'agreement55End',
  permission: 'AGREEMENT_CONCLUDE',
  subject: 'Agreement55',
  description: 'Ends the agreement: access to the service is secured by it no longer (ЗСУ чл. 55).',
  fields: { agreement: given.id('Agreement55', 'The agreement.'), ...endFields },
  async perform(desk, { agreement: id, from, basis: { actDate } }) {
    const { pk, hostId, validFrom, validUntil } = await desk.subject(agreements55, id, 'agreement');
    desk.permit({ municipality: hostId });
    desk.dated(actDate, 'basis', 'actDate');
    const isInForce = validFrom < from && (validUntil === null || from < validUntil);
    desk.refuseWhere(!isInForce, 'AGREEMENT_NOT_IN_FORCE', 'from');
    await desk.change(agreements55, pk, { validUntil: from });
    return { subject: pk, on: from, municipality: hostId };
  },
});
