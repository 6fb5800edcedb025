/**
 * Begins to count the milliseconds that this thread itself computes; the answer tells them. What other programs on a
 * shared machine take is not in it, so a bound on it fails for slow code and not for a slow hour.
 */
export function countCpu(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
}
