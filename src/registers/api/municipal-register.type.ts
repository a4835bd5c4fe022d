import { Field, Int, ObjectType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { Provenance } from '../../kernel/provenance.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.js';
import { FundingSource, ServiceState, WayOfProvision } from '../../services/rules/index.js';
import { type RegisteredPlaces, type RegisteredPoint, type RegisteredProvider } from '../rules/index.js';

@ObjectType('RegisterTally', {
  description: 'How many services of a register share a code, and how many places they have.',
  simpleResolvers: true,
})
export class RegisterTallyType {
  @Field(() => String, {
    nullable: true,
    description:
      'The code; null of services for which it is not stated, and by kind of places of an old type that are allocated to none.',
  })
  code: string | null;
  @Field(() => Int, { description: 'Services.' })
  services: number;
  @Field(() => Int, { description: 'Places of these that are stated.' })
  places: number;
  @Field(() => Int, { description: 'Services of these with places that nobody has stated, which is not zero.' })
  servicesWithUnknownPlaces: number;
}

@ObjectType('RegisteredPlaces', {
  description: 'Places of a service for a kind of the Map, or all those of its old type.',
  simpleResolvers: true,
})
export class RegisteredPlacesType {
  @Field(() => String, { description: 'The code of the kind, or of the old type.' })
  code: string;
  @Field(() => Boolean, {
    description: 'It is an old type: its places include those allocated to kinds (ЗСУ ПЗР § 31).',
  })
  isLegacy: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Places; null when nobody has stated them, which is not zero, and of a closed service.',
  })
  places: number | null;
}

@ObjectType('RegisteredProvider', {
  description: 'Who runs a service of the register on the day, and by which licence.',
  simpleResolvers: true,
})
export class RegisteredProviderType {
  @Field(() => String, { nullable: true, description: 'ЕИК, 9 or 13 digits; null when not known.' })
  eik: string | null;
  @Field(() => WayOfProvision, {
    nullable: true,
    description: 'How the municipality provides it; null for a private service.',
  })
  way: WayOfProvision | null;
}

@ObjectType('RegisteredPoint', {
  description:
    'Where a service of the register is given on the day; of a protected place nothing but that there is one.',
  simpleResolvers: true,
})
export class RegisteredPointType {
  @Field(() => String, { nullable: true, description: 'The settlement in Bulgarian; null when withheld.' })
  settlementBg: string | null;
  @Field(() => String, { nullable: true, description: 'The settlement in English; null when withheld.' })
  settlementEn: string | null;
  @Field(() => String, { nullable: true, description: 'Street and number; null when not known or withheld.' })
  address: string | null;
  @Field(() => Boolean, { description: 'The place is protected, so nothing is told of it.' })
  isWithheld: boolean;
}

@ObjectType('RegisterEntry', {
  description: 'A service in the register of its municipality, as it is on the day (ЗСУ чл. 25, т. 11).',
  simpleResolvers: true,
})
export class RegisterEntryType {
  @Field(() => Int, {
    description:
      'Its number in the register: by when it was recorded, the same whatever is asked for. One that is entered later gets a later number.',
  })
  number: number;
  @Field(() => PlanningLevel, { description: 'For whom it is: the municipality, the district or the country.' })
  level: PlanningLevel;
  @Field(() => ServiceState, { description: 'Where it stands in its life on the day.' })
  state: ServiceState;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Opened on, by the decision of the municipal council (ЗСУ чл. 53); null while that is not fixed.',
  })
  startsOn: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is closed; null when on the day it is not.',
  })
  closedOn: Day | null;
  @Field(() => [FundingSource], {
    description: 'Who pays for it on the day (ЗСУ чл. 41); empty when not stated, and of a closed service.',
  })
  fundedBy: readonly FundingSource[];
  @Field(() => [RegisteredPlacesType], {
    description: 'Its places on the day by kind; of a closed service the kinds that it had last.',
  })
  places: readonly RegisteredPlaces[];
  @Field(() => [RegisteredProviderType], { description: 'Who runs it on the day; of a closed service nobody.' })
  providers: readonly RegisteredProvider[];
  @Field(() => [RegisteredPointType], { description: 'Where it is given on the day.' })
  points: readonly RegisteredPoint[];
  @Field(() => Provenance, { description: 'The weakest of all facts that the entry tells.' })
  provenance: Provenance;
}

@ObjectType('MunicipalRegister', {
  description:
    'The register of social services that the mayor keeps: all services and providers on the territory, whoever pays, also private ones (ЗСУ чл. 25, т. 11 и чл. 57). The head counts the entries below it. For print and spreadsheets: /registers/<code>.html, .csv and .xlsx.',
  simpleResolvers: true,
})
export class MunicipalRegisterType {
  @Field(() => DateScalar, { description: 'The day that it is of.' })
  day: Day;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Up to when what is recorded is in it: the latest change of any fact of the country, whether of this municipality or not; null when nothing is recorded.',
  })
  recordedAt: string | null;
  @Field(() => Int, { description: 'Services.' })
  services: number;
  @Field(() => Int, { description: 'Providers that run them on the day.' })
  providers: number;
  @Field(() => Int, { description: 'Places that are stated.' })
  places: number;
  @Field(() => Int, { description: 'Services with places that nobody has stated, which is not zero.' })
  servicesWithUnknownPlaces: number;
  @Field(() => [RegisterTallyType], { description: 'By ServiceState.' })
  byState: readonly RegisterTallyType[];
  @Field(() => [RegisterTallyType], {
    description:
      'By FundingSource. What several pay for stands under each, so these may add up to more than the whole.',
  })
  byFundingSource: readonly RegisterTallyType[];
  @Field(() => [RegisterTallyType], {
    description: 'By kind of the Map; a service for several kinds stands under each.',
  })
  byKind: readonly RegisterTallyType[];
  @Field(() => [RegisterTallyType], { description: 'By AccessClass of the kinds (ЗСУ чл. 12).' })
  byAccessClass: readonly RegisterTallyType[];
  @Field(() => Boolean, { description: 'Some of it is invented demonstration data (SYNTHETIC) and describes nobody.' })
  isInvented: boolean;
  @Field(() => Provenance, { nullable: true, description: 'The weakest of all entries; null when there are none.' })
  provenance: Provenance | null;
}
