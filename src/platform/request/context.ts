import type DataLoader from 'dataloader';
import { type GraphQLResolveInfo } from 'graphql';
import { type Day } from '../../kernel/day.js';
import { type Database, RequestError } from '../query/index.js';
import { dataRevision } from './data-revision.js';
import { type Language } from './language.js';
import { type ReadSession } from './read-session.js';
import { type SharedResults } from './shared-results.js';

/** Each day or edition may be a computation over the whole country. */
const MOST_SUBJECTS = 12;

/** Makes the loader of one kind of thing. The request makes each at most once and remembers it by the function. */
export type LoaderFactory<Key, Value> = (context: Context) => DataLoader<Key, Value, unknown>;

/** What a root field was asked about; it holds for everything below that field. */
export type Subject = {
  readonly day: Day;
  /** The public id of the edition of the Map to measure against; null for the one in force on the day. */
  readonly editionId: string | null;
};

/** Everything that resolvers know about the request. The server copies it shallowly, which #private fields do not survive. */
export class Context {
  private readonly made = new Map<unknown, unknown>();
  private readonly subjects = new Map<string | number, Subject>();

  constructor(
    readonly requestId: string,
    readonly language: Language,
    /** The day in Sofia when the request came in. */
    readonly today: Day,
    readonly reading: ReadSession,
    private readonly shared: SharedResults,
  ) {}

  database(): Promise<Database> {
    return this.reading.database();
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

  /**
   * What follows from the facts alone, made at most once for each state of the facts and shared with other requests.
   * The key must name everything else that the result depends on.
   */
  async sharedOnce<Made extends object>(key: string, make: () => Promise<Made>): Promise<Made> {
    const revision = await this.once('data revision', async () => dataRevision(await this.database()));
    return this.shared.once(revision, key, make);
  }

  /** Does one heavy piece of work after the other, and lets other requests have their turn in between. */
  inTurn<Made>(work: () => Made): Promise<Made> {
    return this.shared.inTurn(work);
  }

  answerAbout(rootField: string | number, subject: Subject): void {
    this.subjects.set(rootField, subject);
    const asked = new Set([...this.subjects.values()].map(({ day, editionId }) => `${day} ${editionId ?? ''}`));
    if (asked.size > MOST_SUBJECTS) {
      throw new RequestError(
        'BAD_USER_INPUT',
        `One document may ask about at most ${String(MOST_SUBJECTS)} different days or editions. Send several documents.`,
      );
    }
  }

  /** What the field at this place answers about: what its root field was asked, or today. */
  subjectOf({ path }: Pick<GraphQLResolveInfo, 'path'>): Subject {
    let step = path;
    while (step.prev !== undefined) step = step.prev;
    return this.subjects.get(step.key) ?? { day: this.today, editionId: null };
  }
}
