import { type MigrationObject } from '@mikro-orm/core';
import { SourcesAndTerritory } from './0001-sources-and-territory.js';
import { CatalogueAndProviders } from './0002-catalogue-and-providers.js';
import { Services } from './0003-services.js';
import { LicencesAndInspections } from './0004-licences-and-inspections.js';
import { NationalMap } from './0005-national-map.js';
import { ShownServiceLocation } from './0006-shown-service-location.js';
import { RecordedTransactions } from './0007-recorded-transactions.js';
import { RecordedHistory } from './0008-recorded-history.js';
import { QuerySurface } from './0009-query-surface.js';
import { AccessAndAudit } from './0010-access-and-audit.js';
import { LivesOfServices } from './0011-lives-of-services.js';
import { LivesOfLicences } from './0012-lives-of-licences.js';
import { Quality } from './0013-quality.js';
import { AgreementsAndDrafts } from './0014-agreements-and-drafts.js';
import { Deadlines } from './0015-deadlines.js';
import { ReadingLimits } from './0016-reading-limits.js';
import { ClosingAndDeadlines } from './0017-closing-and-deadlines.js';
import { EvidenceOfFindings } from './0018-evidence-of-findings.js';
import { IndexesOfRegisters } from './0019-indexes-of-registers.js';
import { Planning } from './0023-planning.js';

/** Every change of the database, in order. A file once merged is never edited. */
export const migrations: MigrationObject[] = [
  { name: '0001-sources-and-territory', class: SourcesAndTerritory },
  { name: '0002-catalogue-and-providers', class: CatalogueAndProviders },
  { name: '0003-services', class: Services },
  { name: '0004-licences-and-inspections', class: LicencesAndInspections },
  { name: '0005-national-map', class: NationalMap },
  { name: '0006-shown-service-location', class: ShownServiceLocation },
  { name: '0007-recorded-transactions', class: RecordedTransactions },
  { name: '0008-recorded-history', class: RecordedHistory },
  { name: '0009-query-surface', class: QuerySurface },
  { name: '0010-access-and-audit', class: AccessAndAudit },
  { name: '0011-lives-of-services', class: LivesOfServices },
  { name: '0012-lives-of-licences', class: LivesOfLicences },
  { name: '0013-quality', class: Quality },
  { name: '0014-agreements-and-drafts', class: AgreementsAndDrafts },
  { name: '0015-deadlines', class: Deadlines },
  { name: '0016-reading-limits', class: ReadingLimits },
  { name: '0017-closing-and-deadlines', class: ClosingAndDeadlines },
  { name: '0018-evidence-of-findings', class: EvidenceOfFindings },
  { name: '0019-indexes-of-registers', class: IndexesOfRegisters },
  { name: '0023-planning', class: Planning },
];
