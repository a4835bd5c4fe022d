/** Results of the rules in the shape of the second implementation: keys and codes, without records and evidence. */
import {
  type Contribution,
  type Coverage,
  type CoverageRow,
  type MinimumPackage,
  type Pledge,
  type RollUp,
} from '../../../src/coverage/rules/index.js';
import { type LiteralLine } from './literal-ledger.js';
import { type LiteralPackage, type LiteralRollUp } from './literal-views.js';
import { type LiteralCoverage, type LiteralPledge, type LiteralRow } from './literal.js';

export function plainCoverage({ edition, rows, notOnMap, pledges }: Coverage): LiteralCoverage {
  return {
    edition: edition?.actNumber ?? null,
    rows: rows.map(plainRow),
    notOnMap: notOnMap.map(plainLine),
    pledges: pledges.map(plainPledge),
  };
}

export function plainPackage({ rows, notOnMap, ...judged }: MinimumPackage): LiteralPackage {
  return { rows: rows.map(plainRow), notOnMap: notOnMap.map(plainLine), ...judged };
}

export function plainRollUp({ rowsByStatus, ...sums }: RollUp): LiteralRollUp {
  const some = rowsByStatus.filter(({ rows }) => rows > 0);
  return { rowsByStatus: Object.fromEntries(some.map(({ status, rows }) => [status, rows])), ...sums };
}

function plainRow({
  edition,
  entry,
  ledger,
  pledges,
  exemption,
  accessNotSecured,
  ...numbers
}: CoverageRow): LiteralRow {
  return {
    ...numbers,
    edition: edition.actNumber,
    entry: entry.id,
    ledger: ledger.map(plainLine),
    pledges: pledges.map(plainPledge),
    exemption: exemption?.key ?? null,
    accessNotSecured: [...accessNotSecured],
  };
}

function plainLine({ reasons, serviceId: _, ...line }: Contribution): LiteralLine {
  return { ...line, reasons: reasons.map(({ code }) => code) };
}

function plainPledge({ agreement, honouredPlaces, reason }: Pledge): LiteralPledge {
  return { agreement: agreement.key, honouredPlaces, reason: reason.code };
}
