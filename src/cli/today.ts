import { InvalidArgumentError } from 'commander';

/** The day where the person is, as an ISO date. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Reads a day from the command line. */
export function dayArgument(value: string): string {
  const day = new Date(`${value}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime());
  if (exists && day.toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('Type a day as 2025-08-22.');
}
