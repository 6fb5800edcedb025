import { isInOrder, isPartialDay } from "../../../shared/domain/validity.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";

/** Two fields of partial dates as they are typed. */
export interface TypedDates {
  readonly from: string;
  readonly until: string;
}

export interface ReadDates {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly fromError: string | null;
  readonly untilError: string | null;
}

/** What was typed as dates, with what is wrong about it in words. */
export function readDates(typed: TypedDates): ReadDates {
  const from = typed.from.trim();
  const until = typed.until.trim();
  const wrong = (date: string): string | null =>
    date === "" || isPartialDay(date) ? null : actorsDepthCopy.roles.dateWrong;
  const [fromError, untilError] = [wrong(from), wrong(until)];
  const [validFrom, validUntil] = [from === "" ? null : from, until === "" ? null : until];
  const areRead = fromError === null && untilError === null;
  const isBackwards = areRead && !isInOrder({ from: validFrom, until: validUntil });
  return {
    validFrom,
    validUntil,
    fromError,
    untilError: isBackwards ? actorsDepthCopy.roles.orderWrong : untilError,
  };
}
