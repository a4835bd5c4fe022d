/** The identity provider does not answer, so nobody can say whether a token is good. */
export class IdentityProviderDown extends Error {
  readonly statusCode = 503;

  constructor() {
    super('The identity provider does not answer. Try again later, or use an API key.');
    this.name = 'IdentityProviderDown';
  }
}
