import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Cost } from '../../platform/answers/cost-directives.js';
import { Provenance } from '../../kernel/provenance.js';
import { DecimalScalar } from '../../platform/graphql/index.js';

const WITHHELD =
  'They have no point that may be shown on the day, so they are nowhere in this answer: protected places above all.';

@ObjectType('NearbyService', { description: 'A service with counted places near to a point.', simpleResolvers: true })
export class NearbyServiceType {
  @Field(() => Float, { description: 'Metres along the great circle to its nearest shown point, to a tenth.' })
  distanceMeters: number;
  @Field(() => Int, { description: 'Its places of the kind that count towards the Map on the day of the answer.' })
  countedPlaces: number;
  @Field(() => Provenance, { description: 'How far the count may be trusted.' })
  provenance: Provenance;
}

@ObjectType('NearestServices', {
  description: 'The services of a kind that are nearest to a point, of those with places that count towards the Map.',
  simpleResolvers: true,
})
export class NearestServicesType {
  @Field(() => [NearbyServiceType], { description: 'The nearest first.' })
  services: readonly NearbyServiceType[];
  @Field(() => Int, { description: `Services of the kind that are left out. ${WITHHELD}` })
  servicesWithheld: number;
}

@ObjectType('PopulationReach', {
  description:
    'How many people live within a distance of a place where a kind of service is given with counted places. By settlement: all people of a settlement are taken to live at its one point.',
  simpleResolvers: true,
})
export class PopulationReachType {
  @Field(() => Int, { description: 'The year of every population figure in the answer; years are never mixed.' })
  year: number;
  @Field(() => Int, {
    description: 'People in the settlements asked about, of whom both the number and the place are known.',
  })
  population: number;
  @Field(() => Int, {
    description: 'People in settlements without a point: nobody knows how far they are, so they are not in the rest.',
  })
  populationWithoutPoint: number;
  @Field(() => Int, { description: 'Those of them within the distance.' })
  populationReached: number;
  @Field(() => DecimalScalar, { nullable: true, description: 'The second divided by the first; null without people.' })
  share: string | null;
  @Field(() => Int, { description: 'Settlements asked about.' })
  settlements: number;
  @Field(() => Int, { description: 'Those of them within the distance.' })
  settlementsReached: number;
  @Field(() => Int, { description: 'Settlements without a figure of that year: unknown, not zero.' })
  settlementsWithoutFigure: number;
  @Field(() => Int, { description: 'Settlements without a point; they are not within any distance.' })
  settlementsWithoutPoint: number;
  @Field(() => Int, { description: `Services of the kind that are left out. ${WITHHELD}` })
  servicesWithheld: number;
  @Field(() => Provenance, { description: 'The weakest of what the figure is made of.' })
  provenance: Provenance;
}

@ObjectType('MunicipalAccessibility', {
  description: 'How well the people of a municipality can reach the counted places of a kind, wherever these are.',
  simpleResolvers: true,
})
export class MunicipalAccessibilityType {
  @Field(() => Int, { description: 'People in its settlements of whom both the number and the place are known.' })
  population: number;
  @Field(() => Int, { description: 'People in settlements without a point: they are not in the rest.' })
  populationWithoutPoint: number;
  @Field(() => Int, { description: 'Those of them with no counted place in the catchment.' })
  populationWithoutAccess: number;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Places that can be reached, for 1,000 inhabitants, each place shared among all who can reach it; null without people.',
  })
  placesPerThousand: string | null;
  @Field(() => Provenance, { description: 'The weakest of what the figure is made of.' })
  provenance: Provenance;
}

@ObjectType('SpatialAccessibility', {
  description:
    'Two-step floating catchment area accessibility. A second measure beside the Map, with no basis in the law: it says how places and people lie to each other, not what is owed.',
  simpleResolvers: true,
})
export class SpatialAccessibilityType {
  @Field(() => String, { description: 'Where the measure is from.' })
  method: string;
  @Field(() => Int, { description: 'How far people are taken to go, in metres along the great circle.' })
  catchmentMeters: number;
  @Field(() => Int, { description: 'The year of every population figure in the answer.' })
  year: number;
  @Field(() => Int, { description: 'Places that count towards the Map for the kind in the whole country.' })
  countedPlaces: number;
  @Field(() => Int, { description: `Places that are left out. ${WITHHELD}` })
  placesWithheld: number;
  @Cost({ assumedSize: 265 })
  @Field(() => [MunicipalAccessibilityType], { description: 'By municipality, by code.' })
  municipalities: readonly MunicipalAccessibilityType[];
}
