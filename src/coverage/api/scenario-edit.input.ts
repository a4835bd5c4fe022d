import { Field, ID, InputType, Int } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { DateScalar, OneOf } from '../../platform/graphql/index.js';
import { FundingSource, SuspensionGround } from '../../services/rules/index.js';

const FROM = 'The first day; absent: the day of the answer.';
const UNTIL = 'The first day on which it no longer holds; absent: open.';
const SERVICE = 'The id of a service, or the name that openService gave to one earlier in the list.';
const KIND = 'The code of the kind of service.';
const PLACES = 'Places; null when not known.';

function day(description: string): PropertyDecorator {
  return Field(() => DateScalar, { nullable: true, description });
}

@InputType({ description: 'A new service that starts, paid by the state (ЗСУ чл. 53).' })
export class OpenServiceInput {
  @Field(() => String, { description: 'A name by which later edits of the list refer to it.' }) name: string;
  @Field(() => String, { description: 'The code of the municipality.' }) municipality: string;
  @Field(() => PlanningLevel, { description: 'For whom the Map plans it.' }) level: PlanningLevel;
  @Field(() => String, { description: KIND }) kind: string;
  @Field(() => Int, { nullable: true, description: PLACES }) places?: number | null;
  @day(FROM) from?: Day;
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the provider; absent: the municipality itself, which needs no licence.',
  })
  provider?: string;
}

@InputType({ description: 'The council fixes the day on which a service starts (ЗСУ чл. 53).' })
export class StartServiceInput {
  @Field(() => ID, { description: SERVICE }) service: string;
  @day('The day of the start; absent: the day of the answer.') on?: Day;
}

@InputType({ description: 'A service is closed (ЗСУ чл. 58).' })
export class CloseServiceInput {
  @Field(() => ID, { description: SERVICE }) service: string;
  @day('The first day without it; absent: the day of the answer.') on?: Day;
}

@InputType({ description: 'The provision of a service is suspended (ЗСУ чл. 58-62).' })
export class SuspendServiceInput {
  @Field(() => ID, { description: SERVICE }) service: string;
  @day(FROM) from?: Day;
  @day(UNTIL) until?: Day;
  @Field(() => SuspensionGround, { defaultValue: 'OTHER', description: 'The ground.' }) ground: SuspensionGround;
}

@InputType({ description: 'A suspended service resumes (ЗСУ чл. 62).' })
export class ResumeServiceInput {
  @Field(() => ID, { description: SERVICE }) service: string;
  @day('The first day on which it runs again; absent: the day of the answer.') on?: Day;
}

@InputType({ description: 'The places of a service for a kind change (ЗСУ чл. 51).' })
export class SetPlacesInput {
  @Field(() => ID, { description: SERVICE }) service: string;
  @Field(() => String, { description: KIND }) kind: string;
  @Field(() => Int, { nullable: true, description: PLACES }) places?: number | null;
  @day(FROM) from?: Day;
}

@InputType({ description: 'So many of the old places become places for this kind.' })
export class SplitPartInput {
  @Field(() => String, { description: KIND }) kind: string;
  @Field(() => Int, { description: 'Places.' }) places: number;
}

@InputType({
  description: 'The places of a service of an old type are allocated to new kinds (Наредба за качеството, ПЗР § 1).',
})
export class SplitLegacyInput {
  @Field(() => ID, { description: SERVICE }) service: string;
  @day(FROM) from?: Day;
  @Field(() => [SplitPartInput], { description: 'What they become; together at most what is not yet allocated.' })
  into: SplitPartInput[];
}

@InputType({ description: 'Somebody pays for a service from a day on (ЗСУ чл. 41).' })
export class FundServiceInput {
  @Field(() => ID, { description: SERVICE }) service: string;
  @Field(() => FundingSource, { defaultValue: 'STATE', description: 'Who pays.' }) source: FundingSource;
  @day(FROM) from?: Day;
  @day(UNTIL) until?: Day;
}

@InputType({ description: 'Whatever pays for a service on the day ends.' })
export class EndFundingInput {
  @Field(() => ID, { description: SERVICE }) service: string;
  @day('The first day without it; absent: the day of the answer.') on?: Day;
}

@InputType({ description: 'A provider gets a licence for a service (ЗСУ чл. 31).' })
export class IssueLicenceInput {
  @Field(() => ID, { description: SERVICE }) service: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the provider; absent: every provider of the service that needs a licence and has none.',
  })
  holder?: string;
  @Field(() => String, { description: 'A number for it, not yet in use.' }) number: string;
  @day('The first day on which it is valid; absent: the day of the answer.') validFrom?: Day;
  @day('The first day on which it is no longer valid; absent: five years later.') validUntil?: Day;
}

@InputType({ description: 'A licence is valid for longer.' })
export class ExtendLicenceInput {
  @Field(() => String, { description: 'Its number.' }) number: string;
  @Field(() => DateScalar, { description: 'The first day on which it is no longer valid.' }) validUntil: Day;
}

@InputType({ description: 'A licence is revoked (ЗСУ чл. 158).' })
export class RevokeLicenceInput {
  @Field(() => String, { description: 'Its number.' }) number: string;
  @day('The day on which the revocation becomes enforceable; absent: the day of the answer.') on?: Day;
}

@InputType({ description: 'Another provider runs the service in place of those before (ЗСУ чл. 64-67).' })
export class ChangeProviderInput {
  @Field(() => ID, { description: SERVICE }) service: string;
  @Field(() => ID, { description: 'The id of the provider.' }) provider: string;
  @day(FROM) from?: Day;
}

@InputType({ description: 'One municipality pledges places to another (ЗСУ чл. 56).' })
export class AddAgreementInput {
  @Field(() => String, { description: 'A name by which later edits of the list refer to it.' }) name: string;
  @Field(() => String, { description: 'The code of the municipality that gives.' }) host: string;
  @Field(() => String, { description: 'The code of the municipality that receives.' }) beneficiary: string;
  @Field(() => String, { description: KIND }) kind: string;
  @Field(() => Int, { description: 'Places.' }) places: number;
  @day(FROM) from?: Day;
  @day(UNTIL) until?: Day;
}

@InputType({ description: 'An agreement of чл. 56 ЗСУ ends.' })
export class EndAgreementInput {
  @Field(() => ID, { description: 'Its id, or the name that addAgreement gave it.' }) agreement: string;
  @day('The first day without it; absent: the day of the answer.') on?: Day;
}

@InputType({ description: 'The Map asks for another number of users in a row (ЗСУ чл. 32).' })
export class SetMaximumInput {
  @Field(() => PlanningLevel, { description: 'Level of the row.' }) level: PlanningLevel;
  @Field(() => String, { description: 'The code of its host.' }) host: string;
  @Field(() => String, { description: KIND }) kind: string;
  @Field(() => Int, { nullable: true, description: 'Users; null: not stated.' }) maximumUsers?: number | null;
}

@InputType({ description: 'Another edition of the Map is the measure.' })
export class UseEditionInput {
  @Field(() => ID, { description: 'The id of the edition.' }) edition: string;
}

/** The edits by the name of their field. */
const EDITS = {
  openService: OpenServiceInput,
  startService: StartServiceInput,
  closeService: CloseServiceInput,
  suspendService: SuspendServiceInput,
  resumeService: ResumeServiceInput,
  setPlaces: SetPlacesInput,
  splitLegacy: SplitLegacyInput,
  fundService: FundServiceInput,
  endFunding: EndFundingInput,
  issueLicence: IssueLicenceInput,
  extendLicence: ExtendLicenceInput,
  revokeLicence: RevokeLicenceInput,
  changeProvider: ChangeProviderInput,
  addAgreement: AddAgreementInput,
  endAgreement: EndAgreementInput,
  setMaximum: SetMaximumInput,
  useEdition: UseEditionInput,
};

/** One edit, under its name. */
export type WrittenEdit = { readonly [Name in keyof typeof EDITS]?: InstanceType<(typeof EDITS)[Name]> };

@InputType({ description: 'One edit of a scenario: exactly one of these.' })
@OneOf()
export class ScenarioEditInput {}

for (const [name, type] of Object.entries(EDITS)) {
  Field(() => type, { nullable: true, description: descriptionOf(name) })(ScenarioEditInput.prototype, name);
}

function descriptionOf(name: string): string {
  return `${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}.`.replace(/^./, (letter) =>
    letter.toUpperCase(),
  );
}
