import { cell, readReference } from '../../reference/read-csv.js';
import { rowKey } from '../drafts.js';
import { situations, type Situation } from './index.js';

/** The situations as a table of the seeds' README: what it is, where it is, and by which keys it is found. */
export function situationTable(): string {
  const names = new Map(readReference('municipalities').map((line) => [cell(line, 'code'), cell(line, 'name_bg')]));
  const lines = situations.map((situation) => {
    const where = municipalitiesOf(situation).map((code) => `${names.get(code) ?? ''} ${code}`);
    return `| ${situation.what} | ${where.join(', ')} | ${keysOf(situation).join(' · ')} |`;
  });
  return ['| situation | municipality | keys |', '| --- | --- | --- |', ...lines].join('\n');
}

function municipalitiesOf({ rows, services }: Situation): readonly string[] {
  return [...new Set([...rows.map(({ host }) => host), ...services.map(({ municipality }) => municipality)])];
}

function keysOf(situation: Situation): readonly string[] {
  const rows = situation.rows.filter(({ maximum }) => maximum !== 'NO_ROW').map(rowKey);
  const services = situation.services.map(({ key }) => key);
  const agreements = [...(situation.agreements56 ?? []), ...(situation.agreements55 ?? [])].map(({ key }) => key);
  const exemptions = (situation.exemptions ?? []).map(({ key }) => key);
  return [...services, ...rows, ...agreements, ...exemptions].map((key) => `\`${key}\``);
}
