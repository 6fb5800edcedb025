/** What goes to the thread that lays out the network. A new order ends the one before. */
export interface LayoutOrder {
  readonly round: number;
  /** Radius of each actor, in units of the layout. */
  readonly radii: readonly number[];
  readonly ties: readonly { readonly a: number; readonly b: number; readonly weight: number }[];
  /** Where actors stood before, if they did: x and y each, NaN for new ones. */
  readonly before: Float32Array;
}

/** One step of the layout. */
export interface LayoutStep {
  readonly round: number;
  readonly positions: Float32Array;
  /** No further steps follow. */
  readonly done: boolean;
}
