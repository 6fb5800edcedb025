import { basename } from "node:path";
import type { GrantedPath } from "../../shared/contract/bridge.ts";

/**
 * Paths as capabilities: the page holds random tokens, the shell the paths. A token is good for the window
 * it was made for, until that window closes. `newToken` gives a random string that cannot be guessed.
 */
export class PathGrants {
  readonly #paths = new Map<string, { readonly owner: number; readonly path: string }>();
  readonly #newToken: () => string;

  constructor(newToken: () => string) {
    this.#newToken = newToken;
  }

  /** A token for a path, for the window `owner`. */
  grant(owner: number, path: string): GrantedPath {
    const token = this.#newToken();
    this.#paths.set(token, { owner, path });
    return { token, name: basename(path) };
  }

  /** The path behind a token, or null when the token is unknown or another window's. */
  resolve(owner: number, token: string): string | null {
    const found = this.#paths.get(token);
    return found?.owner === owner ? found.path : null;
  }

  /** Forgets every token of a window. */
  revokeAll(owner: number): void {
    for (const [token, grant] of this.#paths) if (grant.owner === owner) this.#paths.delete(token);
  }
}
