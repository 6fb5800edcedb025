/** Thrown while an exchange file is read: it is refused as a whole, with a plain reason that names the place. */
export class WirexRefusal extends Error {
  readonly place: string;
  constructor(reason: string, place = "") {
    super(place === "" ? reason : `${place}: ${reason}`);
    this.place = place;
  }
}
