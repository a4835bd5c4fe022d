/** By which permissions commands are given, by what reads what they are told. */
export type ToldInputs = {
  /** By the permission to read the class of facts that they change. */
  readonly readBy: Readonly<Record<string, readonly string[]>>;
  /** Those that change what is public. */
  readonly ofPublicFacts: readonly string[];
};

/** As they were when reading was limited first; a migration with permissions of its own adds to them. */
export const TOLD: ToldInputs = {
  readBy: {
    API_KEY_MANAGE: ['API_KEY_MANAGE'],
    PROCEDURE_READ: [
      ...['PROCEDURE_PLAN', 'PROCEDURE_INCLUDE', 'PROCEDURE_REQUEST', 'PROCEDURE_OPINE', 'PROCEDURE_APPROVE'],
      'PROCEDURE_COMPLETE',
    ],
    CAPACITY_READ: ['CAPACITY_REPORT'],
    LICENCE_APPLICATION_READ: ['LICENCE_APPLY', 'LICENCE_DECIDE'],
    LICENCE_ENDING_READ: ['LICENCE_END', 'LICENCE_APPEAL'],
    INSPECTION_READ: ['INSPECTION_CARRY_OUT', 'PRESCRIPTION_ISSUE', 'MEASURE_TAKE'],
    MAP_DRAFT_READ: ['MAP_ADOPT'],
  },
  ofPublicFacts: [
    ...['SERVICE_REGISTER', 'SERVICE_SUSPEND', 'SERVICE_SUSPEND_QUALITY', 'SERVICE_TERMINATE', 'SERVICE_ASSIGN'],
    ...['SERVICE_FUND', 'SERVICE_MERGE', 'LEGACY_ALLOCATE', 'LICENCE_START', 'REPORT_FILE', 'CRITERION_ADOPT'],
    'AGREEMENT_CONCLUDE',
  ],
};

/** What was said before, and what a later migration adds to it. */
function also(before: ToldInputs, ofPublicFacts: readonly string[], readBy: ToldInputs['readBy'] = {}): ToldInputs {
  return {
    readBy: { ...before.readBy, ...readBy },
    ofPublicFacts: [...before.ofPublicFacts, ...ofPublicFacts],
  };
}

export const TOLD_WITH_PROJECTS = also(TOLD, ['PROJECT_REGISTER', 'CONTINUATION_CONCLUDE'], {
  PROJECT_COUNT_READ: ['PROJECT_REPORT'],
});
export const TOLD_WITH_MONEY = also(TOLD_WITH_PROJECTS, ['COST_STANDARD_ADOPT']);
export const TOLD_WITH_PLANNING = also(TOLD_WITH_MONEY, [
  ...['PROPOSAL_MAKE', 'ROUND_LEAD', 'TRANSFORMATION_PLAN', 'RULE_ADOPT', 'PLAN_ADOPT'],
]);
export const TOLD_WITH_REFERRALS = also(TOLD_WITH_PLANNING, [], { REFERRAL_READ: ['REFERRAL_REPORT'] });
export const TOLD_WITH_PROGRAMMES = also(TOLD_WITH_REFERRALS, ['PROGRAMME_REGISTER', 'INDICATOR_RECORD']);

/** Drafts of plans and proposals are not public at once any more; what is read by a permission is asked first. */
export const TOLD_WITH_PLANS_BEFORE_DISCUSSION = also(TOLD_WITH_PROGRAMMES, [], {
  PLANNING_READ: ['PROPOSAL_MAKE', 'ROUND_LEAD', 'PLAN_ADOPT'],
});

const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** Whether the viewer may read what a command by the permission was told; by one that stands nowhere, nobody may. */
export function mayReadInput(
  { readBy, ofPublicFacts }: ToldInputs,
  create: 'create' | 'create or replace' = 'create',
): string {
  return `${create} function may_read_input(permission text) returns boolean stable parallel safe language sql as $$
     select case
       ${Object.entries(readBy)
         .map(([read, commands]) => `when permission in (${list(commands)}) then public.viewer_may('${read}')`)
         .join('\n')}
       else permission in (${list(ofPublicFacts)}) end
   $$`;
}
