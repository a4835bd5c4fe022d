import { randomUUID } from 'node:crypto';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import { command, externalIdField, given, givenExternalId, optional } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import { StateFunding, UpdateTrigger } from '../rules/index.js';
import { adoptEntries, copyEntries, mapDraftEntries, mapDrafts, mapEditions } from '../store/index.js';
import { openDraft } from './open-draft.js';

const draft = given.id('MapDraft', 'The draft.');

export const openMapDraft = command({
  name: 'mapDraftOpen',
  permission: 'MAP_ADOPT',
  subject: 'MapDraft',
  description:
    'Opens a draft of an edition of the Map, empty or with the rows of another one, which keep their sources and provenance until they are entered anew (ЗСУ чл. 35). Not public.',
  fields: {
    externalId: externalIdField,
    nameBg: given.text('What it is called, in Bulgarian.'),
    basedOn: optional(given.id('MapEdition', 'The edition whose rows it begins with.')),
    openedOn: given.date('The day on which it is opened.'),
  },
  async perform(desk, { externalId, nameBg, basedOn, openedOn }) {
    desk.permit({});
    desk.dated(openedOn, 'openedOn');
    const entered = await enteredBy(desk.database, desk.viewer);
    const id = await desk.add(mapDrafts, {
      ...givenExternalId(externalId, randomUUID()),
      nameBg,
      openedOn,
      ...entered,
    });
    if (basedOn !== null) {
      const edition = await desk.take(mapEditions, basedOn, 'basedOn');
      await copyEntries(desk.database, id, edition.pk);
    }
    return { subject: id, on: openedOn };
  },
});

export const setDraftEntry = command({
  name: 'mapDraftSetEntry',
  permission: 'MAP_ADOPT',
  subject: 'MapDraft',
  description: 'Enters a row of a draft, changes it, or drops it (ЗСУ чл. 32, ал. 2).',
  fields: {
    draft,
    level: given.code(PlanningLevel, 'The planning level.'),
    host: given.text('The code of the hosting municipality.'),
    kind: given.text('The code of the kind.'),
    maximumUsers: optional(given.count('The greatest number of users; absent: the row is dropped.')),
    stateFunding: given.code(StateFunding, 'Whether the state pays wholly or partly.'),
  },
  async perform(desk, { draft: id, level, maximumUsers, stateFunding, ...input }) {
    const row = await openDraft(desk, id);
    const host = await desk.withCode(municipalities, 'code', input.host, 'host');
    const kind = await desk.withCode(serviceKinds, 'code', input.kind, 'kind');
    const known = (await desk.rowsOf(mapDraftEntries, 'draftId', row.pk)).find(
      (each) => each.level === level && each.hostId === host.pk && each.kindId === kind.pk,
    );
    const values = {
      maximumUsers: maximumUsers ?? known?.maximumUsers ?? 0,
      stateFunding,
      isDropped: maximumUsers === null,
    };
    const entered = await enteredBy(desk.database, desk.viewer);
    if (known !== undefined) await desk.change(mapDraftEntries, known.pk, { ...values, ...entered });
    else {
      desk.refuseWhere(maximumUsers === null, 'NO_SUCH_RECORD', 'maximumUsers');
      await desk.add(mapDraftEntries, {
        draftId: row.pk,
        level,
        hostId: host.pk,
        kindId: kind.pk,
        ...values,
        ...entered,
      });
    }
    await desk.touch(mapDrafts, row.pk);
    return { subject: row.pk, on: desk.today };
  },
});

export const adoptMapDraft = command({
  name: 'mapDraftAdopt',
  permission: 'MAP_ADOPT',
  subject: 'MapDraft',
  description:
    'Records that the Council of Ministers adopted it: it is an edition of the Map from then on, and public (ЗСУ чл. 34).',
  fields: {
    draft,
    actNumber: given.text('The number of the act.'),
    gazetteIssue: given.text('The issue of the State Gazette.'),
    adoptedOn: given.date('The day of the act.'),
    effectiveFrom: given.date('From which day it is in force.'),
    updateTrigger: optional(given.code(UpdateTrigger, 'What made it necessary; absent for the first edition.')),
  },
  async perform(desk, { draft: id, actNumber, gazetteIssue, adoptedOn, effectiveFrom, updateTrigger }) {
    const row = await openDraft(desk, id);
    desk.dated(adoptedOn, 'adoptedOn');
    desk.refuseWhere(adoptedOn < row.openedOn, 'OUT_OF_ORDER', 'adoptedOn');
    const entered = await enteredBy(desk.database, desk.viewer);
    const edition = await desk.add(mapEditions, {
      ...{ actNumber, gazetteIssue, adoptedOn, effectiveFrom, updateTrigger },
      ...entered,
    });
    const entries = await adoptEntries(desk.database, row.pk, edition, entered.provenance);
    desk.refuseWhere(entries === 0, 'DRAFT_EMPTY', 'draft');
    await desk.change(mapDrafts, row.pk, { editionId: edition });
    return { subject: row.pk, on: effectiveFrom };
  },
});
