import { Field, InputType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { OneOf } from '../../platform/graphql/index.js';
import { type Cell } from '../rules/index.js';

@InputType('CoverageRowInput', { description: 'A row of the Map: its level, host and kind.' })
export class CoverageRowInput implements Cell {
  @Field(() => PlanningLevel, { description: 'For whom the Map plans it.' })
  level: PlanningLevel;
  @Field(() => String, { description: 'The code of the municipality that hosts it.' })
  host: string;
  @Field(() => String, { description: 'The code of the kind of service.' })
  kind: string;
}

@InputType('CoverageScopeInput', { description: 'What a timeline is about: exactly one of these.' })
@OneOf()
export class CoverageScopeInput {
  @Field(() => CoverageRowInput, { nullable: true, description: 'One row of the Map.' })
  row?: CoverageRowInput;
  @Field(() => String, { nullable: true, description: 'All rows that a municipality hosts, by its code.' })
  municipality?: string;
  @Field(() => String, { nullable: true, description: 'All rows hosted in a district, by its code.' })
  district?: string;
  @Field(() => Boolean, { nullable: true, description: 'All rows of the country; write true.' })
  country?: boolean;
}
