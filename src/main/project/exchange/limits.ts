/** Bounds for exchange files of strangers (research on exchange, section 3.6). Bytes unless said otherwise. */
export interface ExchangeLimits {
  readonly manifest: number;
  /** One line of operations or article records. */
  readonly line: number;
  /** One line of texts: 32 MB of text may need twice that as JSON. */
  readonly textLine: number;
  readonly original: number;
  /** Unpacked bytes against packed ones, for entries above `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Entries of the zip. */
  readonly entries: number;
  /** Levels of JSON. */
  readonly depth: number;
}

const MEGABYTE = 1024 * 1024;

export const EXCHANGE_LIMITS: ExchangeLimits = {
  manifest: MEGABYTE,
  line: 8 * MEGABYTE,
  textLine: 64 * MEGABYTE,
  original: 64 * MEGABYTE,
  ratio: 200,
  ratioFrom: 50 * MEGABYTE,
  entries: 10_002,
  depth: 32,
};
