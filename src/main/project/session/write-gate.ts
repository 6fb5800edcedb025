/** Holds back writes of the project process while another thread of it writes in one long transaction. */
export interface WriteGate {
  /** Closes the gate and gives the call that opens it again. */
  hold(): () => void;
  /** Resolves when the gate is open. */
  opened(): Promise<void>;
}

export function createWriteGate(): WriteGate {
  let holder: Promise<void> | null = null;
  return {
    hold() {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      holder = held;
      return () => {
        if (holder === held) holder = null;
        release();
      };
    },
    async opened() {
      while (holder !== null) await holder;
    },
  };
}
