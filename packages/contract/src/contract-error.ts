/** Something about the contract, or about our tables, that a person has to settle. */
export class ContractError extends Error {
  constructor(place: string, what: string) {
    super(`${place}: ${what}`);
    this.name = "ContractError";
  }
}
