import { isValidElement } from "react";

/**
 * For `memo`: like React's own comparison, but elements and lists of elements among the props are the same when they
 * would draw the same, though they were made anew. Cost: the elements handed over, not what they draw.
 */
export function areSameProps(before: object, after: object): boolean {
  const names = Object.keys(before);
  return (
    names.length === Object.keys(after).length &&
    names.every((name) => isSame(Reflect.get(before, name), Reflect.get(after, name)))
  );
}

function isSame(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((one, place) => isSame(one, after[place]));
  if (!isValidElement<object>(before) || !isValidElement<object>(after)) return false;
  return before.type === after.type && before.key === after.key && areSameProps(before.props, after.props);
}
