import DataLoader from 'dataloader';
import { type GraphQLResolveInfo } from 'graphql';
import { type Day } from '../../kernel/day.js';
import { type DataVersion } from '../database/known-state.js';
import { type Throttle } from '../answers/budgets.js';
import { type Viewer } from '../../access/rules/index.js';
import { type CommandOffice } from '../commands/command-office.js';
import { type Collection, type Database, RequestError } from '../query/index.js';
import { type ReadSheet } from '../spreadsheets/index.js';
import { type Question } from '../threads/work-thread.js';
import { type Language } from './language.js';
import { type ReadSession } from './read-session.js';

/** Each day or edition may be a computation over the whole country. */
const MOST_SUBJECTS = 12;
/** Each instant is a reading of its own. */
const MOST_INSTANTS = 4;

/** What everybody may read. */
export const PUBLIC = 'public';

/** Makes the loader of one kind of thing. The request makes each at most once and remembers it by the function. */
export type LoaderFactory<Key, Value> = (context: Context) => DataLoader<Key, Value, unknown>;

/** What a root field was asked about; it holds for everything below that field. */
export type Subject = {
  readonly day: Day;
  /** The public id of the edition of the Map to measure against; null for the one in force on the day. */
  readonly editionId: string | null;
  /** The instant whose recorded facts are asked for; null for those of now. */
  readonly knownAt: string | null;
};

/** What a request is and may use; the same whatever instant a part of it looks back to. */
export type RequestFrame = {
  readonly requestId: string;
  readonly language: Language;
  readonly viewer: Viewer;
  /** The header Idempotency-Key. */
  readonly idempotencyKey: string | undefined;
  /** Carries out commands. */
  readonly commands: CommandOffice;
  /** Commands that are not done by then, on the clock of performance.now, are undone. */
  readonly commandsUntil: number;
  /** Whose budget the request is charged to: a client, or an address. */
  readonly asker: string;
  readonly method: string;
  /** The header If-None-Match. */
  readonly ifNoneMatch: string | undefined;
  /** The day in Sofia when the request came in. */
  readonly today: Day;
  /** Waits until so many connections are free for one request, and keeps them for it. */
  readonly takeSeats: (connections: number) => Promise<() => void>;
  /** Begins a reading of what was known at an instant, or is now. */
  readonly read: (knownAt: string | null) => ReadSession;
  /** Asks the thread that does heavy work; the answers, or errors, come at the same time. */
  readonly ask: (questions: readonly Question[]) => Promise<readonly unknown[]>;
  /** Reads a file that was sent, beside everything else. */
  readonly readSheet: ReadSheet;
  /** Everything that is stored and public, by the name of its type. */
  readonly collections: ReadonlyMap<string, Collection>;
};

/** What a root field was answered about, and from which state of the facts. */
export type Answered = { readonly field: string; readonly subject: Subject; readonly version: DataVersion };

/** What a document costs, and what its asker has left. */
export type Account = { readonly requested: number; readonly nodes: number; readonly throttle: Throttle };

/** Everything that resolvers know about the request. The server copies it shallowly, which #private fields do not survive. */
export class Context {
  private readonly made = new Map<unknown, unknown>();
  private readonly lookingBack = new Map<string, Context>();
  private reading: ReadSession;
  private seats: Promise<() => void> | null = null;
  private hasEnded = false;
  private readonly sent: { answer: Buffer | null } = { answer: null };
  /** What the document costs and how its asker stands; null where nothing is limited. */
  account: Account | null = null;

  constructor(
    private readonly frame: RequestFrame,
    private readonly knownAt: string | null = null,
    private readonly subjects = new Map<string | number, Subject>(),
    private readonly request: Context | null = null,
  ) {
    this.reading = frame.read(knownAt);
  }

  get requestId(): string {
    return this.frame.requestId;
  }

  get asker(): string {
    return this.frame.asker;
  }

  get viewer(): Viewer {
    return this.frame.viewer;
  }

  get idempotencyKey(): string | undefined {
    return this.frame.idempotencyKey;
  }

  get commandsUntil(): number {
    return this.frame.commandsUntil;
  }

  get commands(): CommandOffice {
    return this.frame.commands;
  }

  get readSheet(): ReadSheet {
    return this.frame.readSheet;
  }

  /** What the asker may read; answers are shared only among those who do not say who they are. */
  get readScope(): string {
    return this.viewer.role === null ? PUBLIC : this.viewer.client;
  }

  get method(): string {
    return this.frame.method;
  }

  get ifNoneMatch(): string | undefined {
    return this.frame.ifNoneMatch;
  }

  get language(): Language {
    return this.frame.language;
  }

  get today(): Day {
    return this.frame.today;
  }

  /**
   * Does something outside the reading, on a connection of its own: what was read before is forgotten, and what is read
   * afterwards is read anew.
   */
  async aside<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.seated();
    await this.reading.end();
    this.made.clear();
    try {
      return await work();
    } finally {
      this.reading = this.frame.read(this.knownAt);
    }
  }

  async database(): Promise<Database> {
    await (this.request ?? this).seated();
    return this.reading.database();
  }

  /**
   * A request reads each instant through a connection of its own. It takes all that it may need at once, when its root
   * fields have said what they ask about: requests that held one and waited for another would wait for each other.
   */
  private seated(): Promise<unknown> {
    // A resolver may outlive the answer; a seat taken now would never be given back.
    if (this.hasEnded) return Promise.reject(new Error('The request has ended'));
    this.seats ??= Promise.resolve().then(() => {
      const instants = new Set([...this.subjects.values()].map(({ knownAt }) => knownAt).concat(null));
      return this.frame.takeSeats(instants.size);
    });
    return this.seats;
  }

  /** The recorded state of the facts that everything here is read from. */
  dataVersion(): Promise<DataVersion> {
    return this.once('data version', async () => {
      await (this.request ?? this).seated();
      return this.reading.version();
    });
  }

  /**
   * What the thread for heavy work answers. All that one level of a document asks is asked at once, so that what hangs on
   * the answers is loaded together too.
   */
  ask(question: Question): Promise<unknown> {
    const questions = this.once(
      'questions',
      () => new DataLoader<Question, unknown>((asked) => this.frame.ask(asked), { cache: false }),
    );
    return questions.load(question);
  }

  /** What is stored and public under the name of a type. */
  collection(typename: string): Collection {
    const collection = this.frame.collections.get(typename);
    if (collection === undefined) throw new Error(`No collection of ${typename}`);
    return collection;
  }

  loader<Key, Value>(make: LoaderFactory<Key, Value>): DataLoader<Key, Value, unknown> {
    return this.once(make, () => make(this));
  }

  /** What was made for this key, made now if it was not yet. */
  once<Made>(key: unknown, make: () => Made): Made {
    if (!this.made.has(key)) this.made.set(key, make());
    // Each key is used with one kind of value: a factory for its own loader, a text for what its owner makes.
    return this.made.get(key) as Made;
  }

  answerAbout(rootField: string | number, subject: Subject): void {
    this.subjects.set(rootField, subject);
    const asked = [...this.subjects.values()];
    refuseMore(
      asked.map(({ day, editionId, knownAt }) => `${day} ${editionId ?? ''} ${knownAt ?? ''}`),
      MOST_SUBJECTS,
      'days, editions or instants',
    );
    refuseMore(
      asked.flatMap(({ knownAt }) => knownAt ?? []),
      MOST_INSTANTS,
      'instants',
    );
  }

  /** What the field at this place answers about: what its root field was asked, or today. */
  subjectOf({ path }: Pick<GraphQLResolveInfo, 'path'>): Subject {
    let step = path;
    while (step.prev !== undefined) step = step.prev;
    return this.subjects.get(step.key) ?? { day: this.today, editionId: null, knownAt: null };
  }

  /** The context for the field at this place: its own reading where its root field looks back to an instant. */
  at(info: Pick<GraphQLResolveInfo, 'path'>): Context {
    const { knownAt } = this.subjectOf(info);
    if (knownAt === null) return this;
    const known = this.lookingBack.get(knownAt) ?? new Context(this.frame, knownAt, this.subjects, this);
    this.lookingBack.set(knownAt, known);
    return known;
  }

  /** Has the answer sent as it is, instead of written by the server. */
  sendAsIs(answer: Buffer): void {
    this.sent.answer = answer;
  }

  get answer(): Buffer | null {
    return this.sent.answer;
  }

  /** How many statements the request sent so far. */
  get statements(): number {
    return (
      this.reading.statements + [...this.lookingBack.values()].reduce((sum, { statements }) => sum + statements, 0)
    );
  }

  /** What each root field was answered about, and the state of the facts that it was read from. */
  async answered(rootFields: readonly string[]): Promise<readonly Answered[]> {
    return Promise.all(
      rootFields.map(async (field) => {
        const subject = this.subjects.get(field) ?? { day: this.today, editionId: null, knownAt: null };
        const known = subject.knownAt === null ? this : this.lookingBack.get(subject.knownAt);
        return { field, subject, version: await (known ?? this).dataVersion() };
      }),
    );
  }

  /** Whether anything was read at all. */
  get hasRead(): boolean {
    return this.seats !== null;
  }

  /** Breaks off every statement at work; nothing more is read. */
  async cancel(): Promise<void> {
    await Promise.all([this.reading.cancel(), ...[...this.lookingBack.values()].map((each) => each.cancel())]);
  }

  async end(): Promise<void> {
    this.hasEnded = true;
    await Promise.all([this.reading.end(), ...[...this.lookingBack.values()].map((each) => each.end())]);
    void this.seats?.then((leave) => {
      leave();
    });
  }
}

function refuseMore(asked: readonly string[], most: number, what: string): void {
  if (new Set(asked).size <= most) return;
  throw new RequestError(
    'BAD_USER_INPUT',
    `One document may ask about at most ${String(most)} different ${what}. Send several documents.`,
  );
}
