/** What the request says of who it is from does not hold. The message says what to do, and nothing of why. */
export class Unauthenticated extends Error {
  readonly statusCode = 401;

  constructor(message: string) {
    super(message);
    this.name = 'Unauthenticated';
  }
}
